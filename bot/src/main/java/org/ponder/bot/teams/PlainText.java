package org.ponder.bot.teams;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;

/** Text where Teams reads Markdown or mark-up and cannot be told not to: it is left as it reads, but forms no link and no tag. */
final class PlainText {

    private static final String JOINER = "\u2060";

    private PlainText() {}

    /** An invisible joiner parts the two halves of a link and opens no tag; a backslash would show on phones. */
    static String inert(String text) {
        return text.replace("](", "]" + JOINER + "(").replace("<", "<" + JOINER);
    }

    /** What is spoken may be read as mark-up. */
    static String spoken(String text) {
        return text.replace('<', ' ').replace('>', ' ').replace("&", "and");
    }

    /** What a client shows that cannot show the card. */
    static String of(Card card) {
        Lines lines = new Lines();
        return Stream.concat(Stream.of(card.title()), card.body().stream().flatMap(block -> block.fold(lines)))
                .map(PlainText::inert)
                .collect(Collectors.joining("\n"));
    }

    private static final class Lines implements Block.Cases<Stream<String>> {
        @Override
        public Stream<String> text(Block.Text block) {
            return Stream.of(block.text());
        }

        @Override
        public Stream<String> heading(Block.Heading block) {
            return Stream.of(block.text());
        }

        @Override
        public Stream<String> note(Block.Note block) {
            return Stream.of(block.text());
        }

        @Override
        public Stream<String> items(Block.Items block) {
            return block.items().stream().map(item -> "• " + item);
        }

        @Override
        public Stream<String> bars(Block.Bars block) {
            return block.bars().stream().map(bar -> bar.label() + ": " + bar.count());
        }

        @Override
        public Stream<String> quote(Block.Quote block) {
            return Stream.of("“" + block.text() + "”" + (block.by().isEmpty() ? "" : " – " + block.by()));
        }

        @Override
        public Stream<String> own(Block.Own block) {
            return block.block().fold(this);
        }
    }
}
