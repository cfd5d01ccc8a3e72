package io.didymium.core.commodity.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.finding.Finding;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.testing.SmallChain;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTableTest {
    @ParameterizedTest
    @CsvSource({
        "CUSTOMS, 2846 90 30, OXIDE, 'Nd2O3 75, Pr6O11 24'",
        "CUSTOMS, 2846 90, CARBONATE, 'La2O3 20, CeO2 30'",
        "CUSTOMS, 2846 10 00, OXIDE, 'CeO2 99'",
        "CUSTOMS, 2805 30 10, METAL, 'Nd 75, Pr 24'",
        "CUSTOMS, 7202 99, ALLOY, 'Dy 80, Fe 20'",
        "CUSTOMS, 8505 11 10, MAGNET, 'Nd 30, Fe 67'",
        "CUSTOMS, 8505 11, SINTERED_BLOCK, 'Sm 25, Co 50'",
        "CUSTOMS, 2530 90, MINERAL_CONCENTRATE, 'CeO2 30'",
        "CUSTOMS, 7204 49, SWARF, 'Nd 28, Fe 60'",
        "EUROPEAN_WASTE, 06 03 13*, RESIDUE, ''",
        "EUROPEAN_WASTE, 12 01 18*, SWARF, ''",
        "EUROPEAN_WASTE, 16 02 16, MAGNET, ''",
        "BASEL_WASTE, Y49, END_OF_LIFE_PRODUCT, ''",
        "UN_NUMBER, UN 1383, POWDER, 'Nd 30, Fe 67'"
    })
    void codesOfTheGoodsFit(CodeScheme scheme, String code, MaterialForm form, String contents) {
        assertThat(findings(scheme, code, form, contents)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMS, 8505 11 10, OXIDE, 'Nd2O3 99'",
        "CUSTOMS, 2846 90, MAGNET, 'Nd 30, Fe 67'",
        "CUSTOMS, 2846 90, SCRAP, 'Nd 30, Fe 67'",
        "CUSTOMS, 8505 11, SCRAP, 'Nd 30, Fe 67'",
        "CUSTOMS, 2805 30, OXIDE, 'Nd2O3 99'",
        "CUSTOMS, 2805 30, ALLOY, 'Nd 30, Fe 67'",
        "CUSTOMS, 7202 99, ALLOY, 'Nd 75, Pr 24'",
        "CUSTOMS, 2846 10, OXIDE, 'Nd2O3 99, CeO2 0.1'",
        "CUSTOMS, 2846 90, OXIDE, 'CeO2 99, La2O3 0.5'",
        "CUSTOMS, 8505 11 90, MAGNET, 'Nd 30, Fe 67'",
        "CUSTOMS, 8505 11 10, MAGNET, 'Fe 60, Co 30'",
        "EUROPEAN_WASTE, 06 03 13*, OXIDE, 'Nd2O3 99'",
        "EUROPEAN_WASTE, 12 01 18*, MINERAL_CONCENTRATE, ''",
        "UN_NUMBER, UN 2807, OXIDE, ''"
    })
    void codesOfOtherGoodsAreFalse(CodeScheme scheme, String code, MaterialForm form, String contents) {
        assertThat(findings(scheme, code, form, contents))
                .extracting(Finding::code)
                .containsExactly(CodeFinding.CODE_OF_OTHER_GOODS);
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMS, 2825 90, OXIDE, 'Nd2O3 99', CODE_UNKNOWN",
        "UN_NUMBER, UN 3077, OXIDE, '', CODE_UNKNOWN",
        "CUSTOMS, 2846 90, OXIDE, '', CODE_UNSHOWN",
        "CUSTOMS, 8505 11 90, MAGNET, 'Fe 60, Co 30', CODE_UNSHOWN",
        "UN_NUMBER, UN 2912, RESIDUE, 'Nd2O3 2', CODE_UNSHOWN"
    })
    void whatIsNotKnownIsOpen(
            CodeScheme scheme, String code, MaterialForm form, String contents, CodeFinding expected) {
        assertThat(findings(scheme, code, form, contents))
                .extracting(Finding::code)
                .containsExactly(expected);
    }

    /** 2 ppm of thorium are 0.008 Bq/g; 1,000 ppm are 4. */
    @ParameterizedTest
    @CsvSource({"2 ppm, 1", "1000 ppm, 0"})
    void radioactiveGoodsAreRadioactive(String thorium, int findings) {
        Batch residue = batch(CodeScheme.UN_NUMBER, "UN 2912", MaterialForm.RESIDUE, "")
                .radioactivity(new Radioactivity(
                        MeasuredFraction.parse(thorium + " ± 0.1"), MeasuredFraction.parse("1 ppm ± 0.1"), "gamma"))
                .build();
        assertThat(CodeTable.findings(residue)).hasSize(findings);
    }

    @ParameterizedTest
    @EnumSource(MaterialForm.class)
    void noFormIsBothACompoundAndAMagnet(MaterialForm form) {
        assertThat(findings(CodeScheme.CUSTOMS, "8505 11", form, "Nd 30").isEmpty()
                        && findings(CodeScheme.CUSTOMS, "2846 90", form, "Nd 30")
                                .isEmpty())
                .isFalse();
    }

    @Test
    void bothSidesAreNamed() {
        assertThat(findings(CodeScheme.CUSTOMS, "8505 11 10", MaterialForm.OXIDE, "Nd2O3 99"))
                .extracting(Finding::message)
                .containsExactly(
                        "urn:example:batch:goods has the customs code 85051110, which is of permanent magnets of metal"
                                + " with neodymium, praseodymium, dysprosium or samarium, but is oxide of Nd");
    }

    private static List<Finding> findings(CodeScheme scheme, String code, MaterialForm form, String contents) {
        return CodeTable.findings(batch(scheme, code, form, contents).build());
    }

    private static Batch.Builder batch(CodeScheme scheme, String code, MaterialForm form, String contents) {
        Batch.Builder batch = Batch.builder(SmallChain.batchId("goods"), form)
                .mass(SmallChain.mass("100", "0.1"))
                .producedAt(SmallChain.SITE.id(), SmallChain.day(1))
                .code(CommodityCode.parse(scheme, code));
        if (!contents.isEmpty()) {
            Assay.Builder assay = Assay.of("XRF");
            for (String content : contents.split(", ", -1)) {
                String[] parts = content.split(" ", -1);
                assay.percent(parts[0], parts[1], "0.1");
            }
            batch.assay(assay.build());
        }
        return batch;
    }
}
