package org.ponder.dialogs.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Occasion;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Closing;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Recognisable;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Answer.Written;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.work.Page;

/** The cards of a reflection, one question at a time. */
public final class ReflectionCards {
    private final Words words;
    private final OwnAnswers own;
    private final Sharing sharing;
    private final Preview preview;
    private final Function<TrustId, List<Member>> members;

    /** @param members of a trust, whose names an author is warned about */
    public ReflectionCards(Words words, Function<TrustId, List<Member>> members) {
        this.words = words;
        this.own = new OwnAnswers(words);
        this.sharing = new Sharing(words);
        this.preview = new Preview(words);
        this.members = members;
    }

    /** @param shown whether what the member answered may stand on the card: only on one that can be replaced */
    public Card card(Step step, Occasion occasion, Page page, Shown shown) {
        return switch (step) {
            case POSITION, EVIDENCE, STRENGTH, CHALLENGE, NEXT_STEP ->
                question(step.prompt().orElseThrow(), page, shown);
            case CHECK -> check(occasion.trust(), page, shown);
            case PREVIEW -> preview.card(occasion, page.reflection().draft(), recognisable(occasion.trust()));
            case CHANGE -> change(page);
            case WITHDRAW -> withdraw(occasion);
        };
    }

    /** Whether a member's own answers are shown to them, or only that they gave some. */
    public enum Shown {
        ANSWERS,
        THAT_ANSWERED
    }

    private Card question(Prompt prompt, Page page, Shown shown) {
        Optional<Answer> answer = page.reflection().draft().answer(prompt);
        List<Block> body = new ArrayList<>(List.of(new Block.Text(page.element().prompt(prompt))));
        if (answer.isPresent() && shown == Shown.THAT_ANSWERED) {
            body.add(new Block.Note(words.say("question.answered")));
        }
        List<Prompt> prompts = page.element().prompts();
        if (prompts.indexOf(prompt) == 0 && !page.edition().notice().isEmpty()) {
            body.add(new Block.Note(page.edition().notice()));
        }
        String title = words.say("question.title", page.element().name(), prompts.indexOf(prompt) + 1, prompts.size());
        return new Card(
                title,
                body,
                fields(prompt, page, shown == Shown.ANSWERS ? answer : Optional.empty()),
                choices(prompts.indexOf(prompt) == 0, answer.isPresent()));
    }

    private List<Field> fields(Prompt prompt, Page page, Optional<Answer> answer) {
        if (prompt == Prompt.POSITION) {
            return List.of(positions(page, answer));
        }
        Optional<Written> written =
                answer.flatMap(a -> a.fold(p -> Optional.<Written>empty(), Optional::of, Optional::empty));
        Field aspects = aspects(page, written.map(Written::aspects).orElse(Set.of()));
        if (page.element().isClosing()) {
            return List.of(aspects);
        }
        Field text = new Field.TextField(
                "text",
                words.say("question.text"),
                "",
                written.map(Written::text).orElse(""),
                Field.Lines.SEVERAL);
        return prompt.takesAspects() ? List.of(text, aspects) : List.of(text);
    }

    private Field positions(Page page, Optional<Answer> answer) {
        List<String> names = page.edition().scale().names();
        Stream<Field.Option> places = IntStream.range(0, names.size())
                .mapToObj(i -> new Field.Option(
                        String.valueOf(i),
                        names.get(i),
                        page.element().descriptions().get(i)));
        Field.Option out = new Field.Option(Script.OUT_OF_SIGHT, words.say("out-of-sight"), "");
        String chosen = answer.map(a -> a.fold(
                        position -> position.fold(String::valueOf, () -> Script.OUT_OF_SIGHT), written -> "", () -> ""))
                .orElse("");
        return new Field.OneOf(
                "position",
                words.say("question.position"),
                Stream.concat(places, Stream.of(out)).toList(),
                chosen,
                Field.Layout.OPEN);
    }

    private Field aspects(Page page, Set<AspectKey> ticked) {
        boolean closing = page.element().isClosing();
        return new Field.ManyOf(
                "about",
                words.say(closing ? "question.named" : "question.about", Closing.MOST),
                page.element().aspects().stream()
                        .map(aspect -> new Field.Option(aspect.key().value(), aspect.name(), ""))
                        .toList(),
                ticked.stream().map(AspectKey::value).collect(Collectors.toSet()),
                closing ? Field.Ticks.ASKED : Field.Ticks.BESIDE);
    }

    private List<Choice> choices(boolean first, boolean answered) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.main("continue", words.say("choice.continue"))));
        if (answered) {
            choices.add(other("keep"));
            choices.add(other("clear"));
        } else {
            choices.add(other("skip"));
        }
        if (!first) {
            choices.add(other("back"));
        }
        choices.add(other("stop"));
        choices.add(other("help"));
        return choices;
    }

    private Recognisable recognisable(Trust trust) {
        return Recognisable.within(trust, members.apply(trust.id()));
    }

    private Card check(Trust trust, Page page, Shown shown) {
        List<Block> body = new ArrayList<>(List.of(new Block.Text(words.say("check." + standing(page.reflection())))));
        body.addAll(shown == Shown.ANSWERS ? own.inBrief(page) : List.of(own.thatAnswered(page)));
        body.add(new Block.Note(words.say(shown == Shown.ANSWERS ? "check.only-you" : "check.show")));
        return new Card(
                words.say("check.title", page.element().name()),
                body,
                sharing.fields(trust, page.reflection().draft()),
                List.of(
                        Choice.main("send", words.say("choice.send")),
                        other("change"),
                        other("back"),
                        other("withdraw"),
                        other("stop"),
                        other("help")));
    }

    private static String standing(Reflection reflection) {
        if (!reflection.isSent()) {
            return "first";
        }
        return reflection.hasUnsentChanges() ? "again" : "as-sent";
    }

    /** Once everything is answered, also who may read it. */
    private Card change(Page page) {
        List<Prompt> prompts = page.element().prompts();
        Response draft = page.reflection().draft();
        boolean written = prompts.stream()
                .anyMatch(prompt ->
                        draft.written(prompt).filter(Written::hasWords).isPresent());
        List<Field.Option> options = new ArrayList<>(prompts.stream()
                .map(prompt -> new Field.Option(Step.asking(prompt).key(), own.name(page, prompt), ""))
                .toList());
        if (written && draft.isComplete(prompts)) {
            options.add(new Field.Option(Step.CHECK.key(), words.say("answer.check"), ""));
        }
        return new Card(
                words.say("change.title"),
                List.of(),
                List.of(new Field.OneOf("which", words.say("change.which"), options, "", Field.Layout.OPEN)),
                List.of(Choice.main("continue", words.say("choice.continue")), other("leave"), other("stop")));
    }

    private Card withdraw(Occasion occasion) {
        return new Card(
                words.say("withdraw.title", occasion.element().name()),
                List.of(new Block.Text(words.say(occasion.round().isOpen() ? "withdraw.open" : "withdraw.ended"))),
                List.of(),
                List.of(
                        Choice.main("no", words.say("choice.keep-all")),
                        Choice.other("yes", words.say("choice.withdraw-all"))));
    }

    private Choice other(String key) {
        return Choice.other(key, words.say("choice." + key));
    }
}
