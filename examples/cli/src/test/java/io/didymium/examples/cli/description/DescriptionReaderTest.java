package io.didymium.examples.cli.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.AssayBasis;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.RunDrawing;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.stock.StockFinding;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.text.JsonSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of the README, and what is said when something in it is wrong. */
class DescriptionReaderTest {
    private static final String EXAMPLE = Documented.example();

    @Test
    void readsTheExampleOfTheReadme() throws Exception {
        Description description = read(EXAMPLE);
        assertThat(description.name()).isEqualTo("One lot of neodymium metal");
        assertThat(description.dossier().chain()).hasToString("chain of 3 batches, 2 steps, 1 transfers");
        var oxide = description.dossier().chain().batch(new BatchId("urn:example:2026:batch:OX-1"));
        assertThat(oxide.mass().value().kilograms()).isEqualByComparingTo("1200.5");
        assertThat(oxide.producedAt()).isEqualTo(Instant.parse("2026-05-04T10:00:00Z"));
        assertThat(oxide.assay().orElseThrow().basis()).isEqualTo(AssayBasis.OXIDE);
        assertThat(oxide.assay().orElseThrow().sum()).isEqualByComparingTo("0.995");
    }

    @Test
    void theBooksOfTheExampleClose() throws Exception {
        assertThat(ChainBalance.of(read(EXAMPLE).dossier().chain(), BalanceRule.STANDARD)
                        .findings())
                .isEmpty();
    }

    @Test
    void readsWhatTheReceiverWeighed() throws Exception {
        String portion = "\"massKg\": 990.2, \"standardUncertaintyKg\": 0.3}]";
        assertThat(EXAMPLE).contains(portion);
        String weighed = portion.replace("}]", ", \"receivedKg\": 989.1, \"receivedUncertaintyKg\": 0.2}]");
        var chain = read(EXAMPLE.replace(portion, weighed)).dossier().chain();
        assertThat(chain.transfers())
                .singleElement()
                .satisfies(transfer ->
                        assertThat(transfer.received().values()).containsExactly(MeasuredMass.parse("989.1 kg ± 0.2")));
        assertThat(ChainBalance.of(chain).findings())
                .extracting(Finding::code)
                .containsExactly(StockFinding.LOST_IN_TRANSIT);
    }

    @Test
    void readsDrawingsFromContinuousProcesses() throws Exception {
        String step = "\"kind\": \"electrolysis\",";
        assertThat(EXAMPLE).contains(step);
        var chain = read(EXAMPLE.replace(
                        step,
                        step + " \"drawing\": {\"mixingRule\": \"period-average\", \"poured\": [{\"batch\": \"OX-1\","
                                + " \"at\": \"2026-05-08T12:00:00Z\"}]},"))
                .dossier()
                .chain();
        assertThat(chain.producerOf(new BatchId("urn:example:2026:batch:ND-1")).drawing())
                .contains(RunDrawing.of(
                        MixingRule.PERIOD_AVERAGE,
                        Map.of(new BatchId("urn:example:2026:batch:OX-1"), Instant.parse("2026-05-08T12:00:00Z"))));
        assertThatThrownBy(() -> read(EXAMPLE.replace(step, step + " \"drawing\": {\"mixingRule\": \"lifo\"},")))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("mixingRule");
    }

    @Test
    void readsOwnersCodesAndPermits() throws Exception {
        String permit = EXAMPLE.replace(
                        "\"form\": \"oxide\",",
                        "\"form\": \"oxide\", \"codes\": {\"customs\": \"2846 90 30\", \"unNumber\": \"UN 2912\"},")
                .replace(
                        "\"id\": \"COA-1\",",
                        "\"id\": \"COA-1\", \"permit\": {\"number\": \"7\", \"quantityKg\": 3000, \"forms\": [\"metal\"],"
                                + " \"codes\": {\"customs\": \"2805 30\"}},")
                .replace(
                        "\"kind\": \"electrolysis\",",
                        "\"kind\": \"electrolysis\", \"owners\": [{\"batch\": \"OX-1\", \"owner\": \"did:web:register.example\"}],")
                .replace(
                        "\"portions\": [",
                        "\"title\": {\"owner\": \"did:web:register.example\"}, \"permits\": [\"COA-1\"], \"portions\": [");
        var dossier = read(permit).dossier();
        PartyId register = new PartyId("did:web:register.example");

        assertThat(dossier.chain()
                        .batch(new BatchId("urn:example:2026:batch:OX-1"))
                        .codes())
                .extracting(CommodityCode::code)
                .containsExactly("28469030", "UN2912");
        assertThat(dossier.chain().steps())
                .anySatisfy(step -> assertThat(step.owners()).containsValue(register));
        assertThat(dossier.chain().transfers()).singleElement().satisfies(transfer -> {
            assertThat(transfer.ownership()).contains(Ownership.of(register));
            assertThat(transfer.permits()).containsExactly(new CertificateId("urn:example:2026:certificate:COA-1"));
        });
        assertThat(dossier.certificates())
                .singleElement()
                .satisfies(certificate ->
                        assertThat(certificate.permit().orElseThrow().forms()).containsExactly(MaterialForm.METAL));
    }

    @Test
    void namesTheCodeThatIsNone() {
        String wrong =
                EXAMPLE.replace("\"form\": \"oxide\",", "\"form\": \"oxide\", \"codes\": {\"customs\": \"2846 9\"},");
        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("/codes/customs: no customs code: '28469'");
    }

    @Test
    void readsNumbersInQuotesAsTheSameNumbers() throws Exception {
        assertThat(read(EXAMPLE.replace("\"massKg\": 1200.5", "\"massKg\": \"1200.50\"")))
                .isEqualTo(read(EXAMPLE));
    }

    @Test
    void readsWeightsInTheUnitsOfTheTrade() throws Exception {
        String inKilograms = "\"massKg\": 1200.5, \"standardUncertaintyKg\": 0.3";

        assertThat(read(EXAMPLE.replace(inKilograms, "\"weight\": \"1.2005 t ± 0.0003\"")))
                .isEqualTo(read(EXAMPLE));
        assertThat(read(EXAMPLE.replace(inKilograms, "\"weight\": \"1.2005 WMT ± 0.0003\"")))
                .isEqualTo(read(EXAMPLE));
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> read(EXAMPLE.replace(inKilograms, "\"weight\": \"1.2005 DMT ± 0.0003\"")))
                .withMessageContaining("is not the mass of the goods as received");
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> read(EXAMPLE.replace(inKilograms, inKilograms + ", \"weight\": \"1.2 t\"")))
                .withMessageContaining("keep one of the two");
    }

    @Test
    void keepsEveryDigit() throws Exception {
        Description description = read(EXAMPLE.replace("\"massKg\": 1200.5", "\"massKg\": 1200.500000000000000000001"));
        assertThat(description
                        .dossier()
                        .chain()
                        .batch(new BatchId("urn:example:2026:batch:OX-1"))
                        .mass()
                        .value()
                        .kilograms())
                .isEqualTo(new BigDecimal("1200.500000000000000000001"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "massKg": 1200.5       | "massT": 1.2005         | /batches/0/massT: unknown field; did you mean massKg?
            "massKg": 1200.5       | "massKg": "1,200.5"     | /batches/0/massKg: expected a number such as 1234.5, found "1,200.5"
            "massKg": 1200.5       | "massKg": -3            | /batches/0/massKg: mass in kg must not be negative: -3
            "massKg": 1200.5       | "massKg": 1e999         | /batches/0/massKg: a number of this size is nothing that was measured
            "massKg": 1200.5       | "massKg": null          | /batches/0: has no massKg; add it: a number
            "percent": 99.5        | "percent": 199.5        | /batches/0/assay/contents/Nd2O3/percent: mass fraction must be at most 1: 1.995
            "percent": 99.5        | "percent": 99.5, "ppm":1| /batches/0/assay/contents/Nd2O3: has more than one value: percent, ppm; keep one of them
            "Nd2O3":               | "Nd2O3x":               | /batches/0/assay/contents/Nd2O3x: neither an element nor an oxide
            "form": "oxide"        | "form": "oxyde"         | /batches/0/form: unknown word 'oxyde'; did you mean oxide?
            "kind": "electrolysis" | "kind": "electrolisys"  | /steps/1/kind: unknown word 'electrolisys'; did you mean electrolysis?
            "2026-05-04T10:00:00Z" | "2026-05-04T10:00:00"   | /batches/0/producedAt: expected a time with its zone such as
            "id": "ND-1"           | "id": "OX-1"            | /batches/1/id: batch 'OX-1' is already described at /batches/0; give one of them another id
            "batch": "ND-1"        | "batch": "ND-2"         | /steps/1/outputs/0/batch: unknown batch 'ND-2'; did you mean ND-1?
            "operator": "did:web:smelter.example" | "operator": "did:web:melter.example" | /facilities/0/operator: unknown party 'did:web:melter.example'; did you mean did:web:smelter.example?
            "country": "NO"        | "country": "Norway"     | /parties/0/country: country must be two capital letters (ISO 3166-1): 'Norway'
            "scheme": "isic"       | "scheme": "isik"        | /facilities/0/activity/scheme: unknown concept 'isik'; did you mean isic?
            "idPrefix": "urn:example:2026:" | "idPrefix": "" | short id 'WORKS' needs an idPrefix at the top of the file
            "version": 1           | "version": 2            | /version: only version 1 is known here, found 2
            "didymium-chain"       | "something-else"        | /format: not a description of a chain
            "startedAt": "2026-05-10T06:00:00Z" | "startedAt": "2026-05-01T06:00:00Z" | /steps/1: batch urn:example:2026:batch:OX-1 was made at
            """)
    void namesThePlaceAndWhatToDo(String before, String after, String complaint) {
        assertThat(EXAMPLE).contains(before);
        String broken = EXAMPLE.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void refusesAMemberThatStandsTwice() {
        assertThatThrownBy(() -> read("{\"format\":\"didymium-chain\",\"format\":\"didymium-chain\"}"))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("line 1, column")
                .hasMessageContaining("Duplicate field 'format'");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> read("{\n  'format'"))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("line 2, column");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThatThrownBy(() -> DescriptionReader.read(Bytes.of(new byte[JsonSource.MAX_BYTES + 1])))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("at most 16777216 bytes");
    }

    private static Description read(String json) throws MalformedInputException {
        return DescriptionReader.read(Bytes.ofUtf8(json));
    }
}
