package org.ponder.bot.pack;

import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ponder.domain.framework.PackEntry;
import org.ponder.domain.framework.PackEntry.Unreadable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** A pack's YAML as entries with their lines; what is not valid YAML is such an entry too. */
final class YamlPack {
    private static final int LONGEST = 500_000;
    private static final int DEEPEST = 12;
    private static final Pattern BROKEN_ESCAPE =
            Pattern.compile("\\\\(?:x(?!\\p{XDigit}{2})|u(?!\\p{XDigit}{4})|U(?!00(?:0\\p{XDigit}|10)\\p{XDigit}{4}))");

    /** Ends of lines to YAML and to nothing else that a pack is written with: lines are counted as its writer sees them. */
    private static final Pattern UNSEEN_LINE_END = Pattern.compile("[\u0085\u2028\u2029]");

    private YamlPack() {}

    static PackEntry entry(String yaml) {
        if (yaml.length() > LONGEST) {
            return new Unreadable(
                    "This file has more than " + LONGEST
                            + " characters: a pack holds one framework, take out what is not part of it.",
                    1);
        }
        String seen = UNSEEN_LINE_END.matcher(yaml).replaceAll(" ");
        return compose(seen.startsWith("\uFEFF") ? seen.substring(1) : seen);
    }

    private static PackEntry compose(String yaml) {
        try {
            return Optional.ofNullable(new Yaml(options()).compose(new StringReader(yaml)))
                    .map(YamlNode::entry)
                    .orElseGet(() -> new Unreadable("This file is empty: write the pack into it.", 1));
        } catch (MarkedYAMLException invalid) {
            return new Unreadable(
                    "From here on this is not valid YAML (" + invalid.getProblem()
                            + "): check the spaces before the text, the colon after the name and the quotation marks.",
                    line(invalid));
        } catch (ReaderException strange) {
            return new Unreadable(
                    "There is a control character here: delete it and type the text anew.",
                    line(yaml, strange.getPosition()));
        } catch (IllegalArgumentException noCharacter) {
            return new Unreadable(
                    "What is written with a backslash here is no character: write the character itself.",
                    lineOfBrokenEscape(yaml));
        } catch (YAMLException other) {
            return new Unreadable("This cannot be read as YAML (" + other.getMessage() + "): use fewer levels.", 1);
        }
    }

    /** The library asks for the number of such a character without asking whether there is one. */
    private static int lineOfBrokenEscape(String yaml) {
        Matcher broken = BROKEN_ESCAPE.matcher(yaml);
        return broken.find() ? line(yaml, yaml.codePointCount(0, broken.start())) : 1;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LONGEST);
        return options;
    }

    private static int line(MarkedYAMLException invalid) {
        return 1
                + Optional.ofNullable(invalid.getProblemMark())
                        .map(Mark::getLine)
                        .orElse(0);
    }

    private static int line(String yaml, int position) {
        return 1
                + (int) yaml.codePoints().limit(position).filter(c -> c == '\n').count();
    }
}
