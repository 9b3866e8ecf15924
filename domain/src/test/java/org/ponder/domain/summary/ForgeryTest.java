package org.ponder.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody outside the privacy kernel can write a finding: it does not compile. */
class ForgeryTest {

    @Test
    void reading_a_finding_compiles() {
        assertThat(errors("int read(Finding<Turnout> turnout) { return turnout.fold(t -> t.answered(), why -> 0); }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Finding<Turnout> forged() { return new org.ponder.domain.finding.Shown<>(new Turnout(3, 3)); }",
                "Finding<Turnout> forged() { return new org.ponder.domain.finding.Withheld<>(Suppression.NOT_APART); }",
                "boolean peek(Finding<Turnout> turnout) { return turnout instanceof org.ponder.domain.finding.Shown; }",
                "Object masks(Tally tally) { return org.ponder.domain.finding.Mask.over(tally, 1); }",
                "Object people(Answers answers) { return answers.people(); }",
                "Object mask(PastBlock block) { return block.mask(); }",
                "Object groups() { return org.ponder.domain.finding.Partition.class; }"
            })
    void naming_its_cases_or_what_is_behind_them_does_not(String body) {
        assertThat(errors(body)).isNotEmpty().allMatch(ForgeryTest::isAboutAccess);
    }

    @Test
    void implementing_it_does_not() {
        assertThat(errors("record Forged<F>(F figure) implements Finding<F> {"
                        + " public <T> T fold(java.util.function.Function<F, T> shown,"
                        + " java.util.function.Function<Suppression, T> withheld) { return shown.apply(figure); } }"))
                .singleElement()
                .satisfies(error -> assertThat(error.getCode()).contains("sealed"));
    }

    private static boolean isAboutAccess(Diagnostic<?> error) {
        return error.getMessage(Locale.ROOT).contains("not public in org.ponder.domain.finding");
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(String body) {
        DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
        String source = "package forger; import org.ponder.domain.finding.*; class Forger { " + body + " }";
        List<String> options = List.of("-proc:none", "-d", "target", "-cp", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, heard, options, null, List.of(new Written(source)))
                .call();
        return heard.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** A source that is nowhere but here. */
    private static final class Written extends SimpleJavaFileObject {
        private final String source;

        Written(String source) {
            super(URI.create("string:///forger/Forger.java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
