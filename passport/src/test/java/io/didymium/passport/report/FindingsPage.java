package io.didymium.passport.report;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.didymium.core.finding.FindingCode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The page FINDINGS.md, made from the enums of findings. */
final class FindingsPage {
    private static final String HEAD = """
            # Findings

            Every code that a report of this library can contain, what it means and what to do about it. Words in *italics* are the arguments of
            the finding, which its message fills in. Severities: FAIL proves that a statement is untrue or unusable; UNDECIDED means that
            evidence is missing; WARN and INFORM do not change the verdict. A verifier's policy may change a severity, except where it is marked
            *mandatory*.

            This page is generated. The test `FindingsPageTest` fails while it differs from the code, and writes it again with
            `mvn -pl passport -am test -Dtest=FindingsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dfindings.write=true`.
            """;

    private FindingsPage() {}

    /** All enums of findings in the libraries, by name. */
    static List<Class<?>> enums() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.didymium.core", "io.didymium.passport")
                        .stream()
                        .filter(type ->
                                type.isEnum() && type.isTopLevelClass() && type.isAssignableTo(FindingCode.class))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    /** The codes of one enum, in its order. */
    static List<FindingCode> codes(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(FindingCode.class::cast).toList();
    }

    static String text() {
        return HEAD + enums().stream().map(FindingsPage::section).collect(joining());
    }

    private static String section(Class<?> type) {
        return "\n## " + title(type) + "\n`" + type.getName()
                + "`\n\n| Code | Severity | Meaning | What to do |\n|---|---|---|---|\n"
                + codes(type).stream().map(FindingsPage::row).collect(joining());
    }

    private static String title(Class<?> type) {
        String words = type.getSimpleName().replaceAll("Finding$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String row(FindingCode code) {
        return "| `" + code.id() + "` | " + code.severity()
                + (code.explanation().mandatory() ? " (mandatory)" : "") + " | "
                + cell(code.template().replaceAll("'?\\{(\\w+)}'?", "*$1*")) + " | " + cell(code.remedy()) + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
