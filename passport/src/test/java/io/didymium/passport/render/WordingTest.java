package io.didymium.passport.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.balance.BalanceState;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.determination.DeterminationRole;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.regulation.LegalDataPoint;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.Standing;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says everything; numbers are written as the language writes them, and never as what they are not. */
class WordingTest {
    private static final Path FILES = Path.of("src/main/resources/io/didymium/passport/render/text");

    static List<Path> languages() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasAllKeysWithTheirArguments(Path file) throws IOException, MalformedInputException {
        Wording wording = Wording.read(Bytes.of(Files.readAllBytes(file)));

        assertThat(wording.keys()).isEqualTo(Wording.english().keys());
        assertThat(file.getFileName()).hasToString(wording.language() + ".properties");
        assertThat(Wording.find(wording.language())).isPresent();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyConstantHasItsWord(Path file) throws IOException, MalformedInputException {
        Wording wording = Wording.read(Bytes.of(Files.readAllBytes(file)));

        for (Enum<?>[] constants : new Enum<?>[][] {
            MaterialForm.values(),
            ProcessKind.values(),
            SourceClass.values(),
            CustodyModel.values(),
            LifeCycleStage.values(),
            MagnetType.values(),
            ProductGroup.values(),
            LegalDataPoint.values(),
            LegalDataPoint.State.values(),
            BalanceState.values(),
            CredentialKind.values(),
            Standing.values(),
            MixingRule.values(),
            DeterminationRole.values(),
            Outcome.values()
        }) {
            for (Enum<?> constant : constants) {
                assertThat(wording.word(constant)).isNotBlank();
            }
        }
        for (CheckId check : CheckId.values()) {
            assertThat(wording.keys()).contains("check." + check.id());
        }
    }

    @Test
    void englishIsTheEnglishOfTheModel() {
        Wording english = Wording.english();

        for (CheckId check : CheckId.values()) {
            assertThat(english.text("check." + check.id())).isEqualTo(check.statement());
        }
        for (MaterialForm form : MaterialForm.values()) {
            assertThat(english.word(form)).isEqualTo(form.label());
        }
        List<String> open = VerificationReport.notEstablished();
        for (int i = 0; i < open.size(); i++) {
            assertThat(english.text("not-established." + (i + 1))).isEqualTo(open.get(i));
        }
    }

    @Test
    void aFileThatLacksSomethingIsRefused() throws IOException {
        String english = Files.readString(FILES.resolve("en.properties"));

        refused(english.replaceFirst("(?m)^yes = .*$", ""), "lacks yes");
        refused(english.replace("and {0} more", "and more"), "arguments");
        refused(english + "\nhello = world\n", "no such key");
        refused(english + "\nyes = yes\n", "second text");
        refused(english.replace("= yes\n", "= \u202eyes\n"), "key = text");
        refused(english.replaceFirst("(?m)^language = en$", "language = English!"), "tag");
        assertThatThrownBy(() -> Wording.read(Bytes.of(new byte[] {(byte) 0xFF})))
                .isInstanceOf(MalformedInputException.class);
    }

    private static void refused(String file, String reason) {
        assertThatThrownBy(() -> Wording.read(Bytes.ofUtf8(file)))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void unknownLanguagesAndKeysAreNamed() {
        assertThat(Wording.find("xx")).isEmpty();
        assertThat(Wording.find("../en")).isEmpty();
        assertThatThrownBy(() -> Wording.english().text("no.such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such");
        assertThatThrownBy(() -> Wording.english().text("and-more")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        Wording german = Wording.find("de").orElseThrow();
        BigDecimal number = new BigDecimal("1234567.25");

        assertThat(Wording.english().exact(number)).isEqualTo("1,234,567.25");
        assertThat(german.exact(number)).isEqualTo("1.234.567,25");
        assertThat(german.exact(new BigDecimal("-0.5"))).isEqualTo("\u22120,5");
        assertThat(Wording.english().exact(new BigDecimal("1234"))).isEqualTo("1234");
        assertThat(Wording.english().count(12345)).isEqualTo("12,345");
    }

    @Test
    void oneIsWrittenAsOne() throws IOException {
        Wording english = Wording.english();

        assertThat(english.text("cause.no-longer-valid", "1"))
                .isEqualTo("1 credential has expired; ask these companies for the one that replaces it.");
        assertThat(english.text("cause.no-longer-valid", "2"))
                .isEqualTo("2 credentials have expired; ask these companies for those that replace them.");
        assertThat(Wording.find("de").orElseThrow().text("cause.batch-overdrawn", "1"))
                .isEqualTo("1 Charge wurde über ihren Bestand hinaus verwendet.");
        refused(
                Files.readString(FILES.resolve("en.properties")).replace("{0|check|checks}", "{5|check|checks}"),
                "arguments");
    }

    @Test
    void roundingHidesNothing() {
        Wording english = Wording.english();

        assertThat(english.number(new BigDecimal("0.0000123456"))).isEqualTo("0.0000123");
        assertThat(english.number(new BigDecimal("2.50"))).isEqualTo("2.50");
        assertThat(english.number(new BigDecimal("1.23456"))).isEqualTo("1.235");
        assertThat(english.percent(new BigDecimal("0.21052"))).isEqualTo("21.05");
        assertThat(english.percent(new BigDecimal("0.0000001"))).isEqualTo("0.00001");
        assertThat(english.percent(new BigDecimal("0.999999"))).isEqualTo("99.9999");
        assertThat(english.percent(BigDecimal.ONE)).isEqualTo("100.00");
        assertThat(english.percent(BigDecimal.ZERO)).isEqualTo("0.00");
    }
}
