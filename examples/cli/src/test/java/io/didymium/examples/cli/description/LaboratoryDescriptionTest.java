package io.didymium.examples.cli.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.material.Assay;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.testing.SharedData;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents of a description as laboratories write them. */
class LaboratoryDescriptionTest {
    private static final BatchId OXIDE = new BatchId("urn:example:2026:batch:OX-1");

    private static Batch oxide(String contents, String more) throws Exception {
        return read(Documented.example().replaceFirst("\\{ *\"Nd2O3\": \\{[^}]*} *}", "{" + contents + "}" + more))
                .dossier()
                .chain()
                .batch(OXIDE);
    }

    private static Description read(String json) throws MalformedInputException {
        return DescriptionReader.read(Bytes.ofUtf8(json));
    }

    private static String shared(String path) throws Exception {
        return Files.readString(SharedData.file(path));
    }

    private static Assay assay(String contents, String more) throws Exception {
        return oxide(contents, more).assay().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"<0.2 ppm\"",
                "\"< 0.2 g/t\"",
                "{\"belowPpm\": 0.2}",
                "{\"belowPercent\": \"0.00002\"}",
                "{\"belowFraction\": 2e-7}",
                "{\"ppm\": \"<0.2\", \"standardUncertaintyPpm\": 0}"
            })
    void aResultBelowItsLimitIsALimit(String written) throws Exception {
        Assay assay = assay("\"Nd2O3\": \"99.5 % ± 0.2\", \"Sm\": " + written, "");
        assertThat(assay.limits()).hasSize(1);
        assertThat(assay.composition().limit(Element.SAMARIUM)).isEqualTo(MassFraction.of("0.0000002"));
        assertThat(assay.values()).hasSize(1);
    }

    @Test
    void everythingThatALaboratoryStatesIsRead() throws Exception {
        Assay assay = assay(
                "\"Nd2O3\": \"99.5 % ± 0.2\", \"Cl-\": \"50 mg/kg\", \"CaF2\": {\"ppm\": 12, \"standardUncertaintyPpm\": 1}",
                ", \"totalOxides\": \"99.0 % ± 0.2\", \"state\": \"dry\", \"massLossPercent\": 12.4,"
                        + " \"massLossStandardUncertaintyPercent\": 0.1, \"lossOnIgnition\": \"0.46 % ± 0.02\", \"complete\": true");
        assertThat(assay)
                .isEqualTo(Assay.of("ICP-OES")
                        .dry("12.4 % ± 0.1")
                        .totalOxides("99.0 % ± 0.2")
                        .ignitionLoss(MeasuredFraction.parse("0.46 % ± 0.02"))
                        .content("Nd2O3", "99.5 % ± 0.2")
                        .content("Cl-", "50 ppm")
                        .content("CaF2", "12 ppm ± 1")
                        .scope(AnalysisScope.COMPLETE)
                        .build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Sm": "<0.2"                           | /batches/0/assay/contents/Sm: mass fraction must be a decimal and a unit
            "Sm": {"belowPpm": -1}                 | /batches/0/assay/contents/Sm/belowPpm: mass fraction must not be negative
            "Sm": {"belowPpm": 0}                  | /batches/0/assay/contents/Sm: nothing is below a limit of zero: Sm
            "Sm": {"belowPpm": 1, "ppm": 2}        | /batches/0/assay/contents/Sm/ppm: unknown field
            "Sm": {"ppm": "<x"}                    | /batches/0/assay/contents/Sm/ppm:
            "Smm": "<1 ppm"                        | /batches/0/assay/contents/Smm: neither an element nor an oxide
            """)
    void namesWhatIsNoResult(String contents, String complaint) {
        assertThatThrownBy(() -> oxide(contents, ""))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining(complaint);
    }

    /** Case 25: a limit in the feed, and products whose analyses do not list the element. */
    @ParameterizedTest
    @ValueSource(strings = {"below-limit.json", "less-than-text.json"})
    void aLimitInTheFeedLeavesNothingToFind(String file) throws Exception {
        Description read = read(shared("cases/25-detection-limits/" + file));
        assertThat(read.dossier()
                        .chain()
                        .batch(OXIDE)
                        .composition()
                        .orElseThrow()
                        .limit(Element.SAMARIUM))
                .isEqualTo(MassFraction.of("0.0000002"));
        Description base = read(shared("cases/25-detection-limits/base.json"));
        assertThat(ChainBalance.of(read.dossier().chain()).findings())
                .isEqualTo(ChainBalance.of(base.dossier().chain()).findings());
    }

    /** Case 25: samarium in the feed that the products' analyses do not list, and that a claim names. */
    @Test
    void anElementThatTheProductsDoNotListIsUndecided() throws Exception {
        String json = shared("cases/25-detection-limits/base.json")
                .replaceFirst("\"Nd2O3\": \\{", "\"Sm2O3\": \"40 ppm ± 2\", \"Nd2O3\": {");
        assertThat(ChainBalance.of(read(json).dossier().chain(), BalanceRule.STANDARD, Set.of(Element.SAMARIUM))
                        .findings())
                .noneMatch(finding -> finding.severity() == Severity.FAIL)
                .extracting(Finding::code)
                .contains(BalanceFinding.ELEMENT_NOT_LOOKED_FOR);
    }

    /** Case 31: 99.5 % of 99.0 % of 1,200.5 kg are 1,013.9 kg of neodymium. */
    @Test
    void purityOfTotalOxidesIsLessOfTheMass() throws Exception {
        String json = shared("cases/31-reo-basis/relative.json")
                .replaceFirst(
                        "\"normalisation\": \\{[^}]*}",
                        "\"totalOxides\": {\"percent\": 99.0, \"standardUncertaintyPercent\": 0.2}");
        Batch oxide = read(json).dossier().chain().batch(OXIDE);
        assertThat(oxide.mass()
                        .value()
                        .times(oxide.composition()
                                .orElseThrow()
                                .fraction(Element.NEODYMIUM)
                                .value())
                        .kilograms()
                        .setScale(1, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("1013.9");
    }
}
