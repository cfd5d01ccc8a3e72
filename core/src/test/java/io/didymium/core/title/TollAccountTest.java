package io.didymium.core.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.testing.ChainSketch;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What a processor owes for lots of others. */
class TollAccountTest {
    private static final PartyId PLANT = new PartyId("did:web:plant.example");
    private static final PartyId MINER = new PartyId("did:web:miner.example");
    private static final PartyId OTHER = new PartyId("did:web:other.example");
    private static final Instant DAY = Instant.parse("2026-02-02T05:30:00Z");

    private final ChainSketch sketch = new ChainSketch("toll")
            .site("PLANT", "plant", "NO", "Telemark")
            .site("MINE", "miner", "BR", "Minas Gerais")
            .site("PIT", "other", "AU", "Queensland");

    private void lot(String id, PartyId owner, String kilograms, Assay assay) {
        sketch.draft()
                .add(ProcessStep.builder(sketch.stepId("entry of " + id), ProcessKind.PROCUREMENT)
                        .at(sketch.site("PLANT"), DAY.minusSeconds(9_000_000), DAY.minusSeconds(9_000_000))
                        .produces(Batch.builder(sketch.batch(id), MaterialForm.CARBONATE, kilograms, assay))
                        .owner(sketch.batch(id), owner));
    }

    private void pour(String id, Instant at, String lot, String kilograms, PartyId owner) {
        sketch.draft()
                .add(ProcessStep.builder(sketch.stepId(id), ProcessKind.LEACHING)
                        .at(sketch.site("PLANT"), at, at.plusSeconds(60))
                        .consumes(sketch.batch(lot), kilograms)
                        .owner(sketch.batch(lot), owner)
                        .produces(Batch.builder(sketch.batch("liquor of " + id), MaterialForm.LIQUOR, "1 kg")));
    }

    private void deliver(String id, Instant at, String product, String kilograms, PartyId to) {
        sketch.draft()
                .add(Transfer.builder(new TransferId("urn:x:" + id), sketch.site("PLANT"), sketch.site("MINE"))
                        .at(at)
                        .moves(sketch.batch(product), kilograms)
                        .ownership(new Ownership(PLANT, to)));
    }

    private TollTerms.Builder terms(PartyId customer) {
        return TollTerms.builder(PLANT, customer, sketch.site("PLANT"));
    }

    /** Of 7,169.3 kg of neodymium 97 % are due. */
    @Test
    void thePartThatWasAgreedIsDueWhenALotIsPoured() {
        lot("L", MINER, "71693 kg", Assay.of("ICP-OES").content("Nd", "10 %").build());
        pour("p", DAY, "L", "71693 kg", MINER);

        assertThat(TollAccount.of(
                                sketch.chain(),
                                terms(MINER).returns(Element.NEODYMIUM, "97 %").build())
                        .balances())
                .hasEntrySatisfying(Element.NEODYMIUM, due -> assertThat(due).isEqualByComparingTo("6954.221"));
    }

    /** Who states that another's lot is its own disposes of what it does not own. */
    @Test
    void anotherOwnersLotIsNotCredited() {
        lot("L", MINER, "1000 kg", Assay.of("ICP-OES").content("Nd", "10 %").build());
        pour("p", DAY, "L", "1000 kg", OTHER);

        assertThat(TitleBook.of(sketch.chain()).findings())
                .extracting(Finding::code)
                .containsExactly(TitleFinding.TITLE_NOT_HELD);
        assertThat(TollAccount.of(
                                sketch.chain(),
                                terms(MINER).returns(Element.NEODYMIUM, "97 %").build())
                        .entries())
                .isEmpty();
    }

    @Test
    void anAdvanceIsAgreedOrAFault() {
        lot("O", PLANT, "100 kg", Assay.of("ICP-OES").content("Nd", "80 %").build());
        deliver("d", DAY, "O", "20 kg", MINER);
        TollTerms none = terms(MINER).returns(Element.NEODYMIUM, "97 %").build();

        assertThat(TollAccount.of(sketch.chain(), none).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(TollFinding.TOLL_OVERDRAWN);
                    assertThat(finding.message()).contains("16 kg of Nd more", "0 kg agreed");
                });
        assertThat(TollAccount.of(
                                sketch.chain(),
                                none.toBuilder()
                                        .advance(Element.NEODYMIUM, "25 kg")
                                        .build())
                        .findings())
                .isEmpty();
    }

    @Test
    void aLotThatWasNotAnalysedIsNotCreditedSilently() {
        lot("L", MINER, "1000 kg", Assay.of("ICP-OES").content("Pr", "1 %").build());
        pour("p", DAY, "L", "1000 kg", MINER);

        assertThat(TollAccount.of(
                                sketch.chain(),
                                terms(MINER).returns(Element.NEODYMIUM, "97 %").build())
                        .findings())
                .extracting(Finding::code)
                .containsExactly(TollFinding.TOLL_CONTENT_UNKNOWN);
    }

    /** Scenario D, computed independently. */
    @Test
    void theAccountsOfAQuarterAreThoseOfTheScenario() throws Exception {
        Path file = Path.of("../../shared/domain/scenario_d.json");
        Assumptions.assumeTrue(Files.exists(file), "the scenario is not here: " + file);
        JsonNode all = new ObjectMapper().readTree(Files.readString(file));
        JsonNode measured = all.path("inputs").path("measured");
        JsonNode factors = all.path("inputs").path("element_per_oxide");
        Map<String, PartyId> owners = Map.of("L1", MINER, "L2", OTHER, "L4", MINER);
        Map<String, String> settled = Map.of("L1", "52.95", "L2", "54.075", "L4", "52.95");
        owners.forEach((lot, owner) -> lot(lot, owner, "60000 kg", ofLot(lot, settled.get(lot), measured, factors)));
        for (JsonNode pour : all.path("inputs").path("context").path("pours")) {
            String lot = pour.path("lot").asText();
            if (owners.containsKey(lot)) {
                String id = pour.path("id").asText();
                pour(id, at(pour), lot, number(measured, id + ".wet") + " kg", owners.get(lot));
            }
        }
        for (String product : List.of("N2", "N3", "N4", "Y1")) {
            lot(product, PLANT, "9000 kg", ofProduct(product, measured, factors));
        }
        deliver("D2", Instant.parse("2026-02-17T11:00:00Z"), "N2", "1703.9 kg", OTHER);
        deliver("D3", Instant.parse("2026-03-03T11:00:00Z"), "N3", "295.57 kg", MINER);
        deliver("D4", Instant.parse("2026-03-02T11:00:00Z"), "N3", "1673.51 kg", OTHER);
        deliver("D5", Instant.parse("2026-03-19T11:00:00Z"), "N4", "1861.8 kg", MINER);
        deliver("D10", Instant.parse("2026-02-16T11:00:00Z"), "Y1", "894 kg", MINER);

        TollAccount miner = TollAccount.of(
                sketch.chain(),
                shares(terms(MINER))
                        .advance(Element.TERBIUM, "25 kg")
                        .advance(Element.DYSPROSIUM, "25 kg")
                        .build());
        TollAccount other = TollAccount.of(
                sketch.chain(),
                shares(terms(OTHER))
                        .opening(Element.NEODYMIUM, "118.4 kg")
                        .opening(Element.PRASEODYMIUM, "32.6 kg")
                        .build());

        assertThat(miner.findings()).isEmpty();
        assertThat(other.findings()).isEmpty();
        assertBalances(miner, all.path("results").path("toll").path("SAZ"));
        assertBalances(other, all.path("results").path("toll").path("BOO"));
        // Y1 was an advance: 11.52 kg of terbium and 21.20 of dysprosium.
        assertThat(lowest(miner, Element.TERBIUM)).isCloseTo(new BigDecimal("-11.52"), within(new BigDecimal("0.005")));
        assertThat(lowest(miner, Element.DYSPROSIUM))
                .isCloseTo(new BigDecimal("-21.20"), within(new BigDecimal("0.005")));
    }

    private static BigDecimal lowest(TollAccount account, Element element) {
        return account.entries().stream()
                .filter(entry -> entry.element() == element)
                .map(TollAccount.Entry::balance)
                .min(BigDecimal::compareTo)
                .orElseThrow();
    }

    private static void assertBalances(TollAccount account, JsonNode expected) {
        account.balances()
                .forEach((element, due) -> assertThat(due)
                        .as(element.symbol())
                        .isCloseTo(
                                expected.path(element.symbol())
                                        .path("balance_due")
                                        .get(0)
                                        .decimalValue(),
                                within(new BigDecimal("0.005"))));
    }

    private static TollTerms.Builder shares(TollTerms.Builder terms) {
        return terms.returns(Element.PRASEODYMIUM, "97 %")
                .returns(Element.NEODYMIUM, "97 %")
                .returns(Element.TERBIUM, "94 %")
                .returns(Element.DYSPROSIUM, "94 %");
    }

    private static Instant at(JsonNode event) {
        return OffsetDateTime.parse(event.path("at").asText()).toInstant();
    }

    private static BigDecimal number(JsonNode measured, String name) {
        return new BigDecimal(measured.path(name).get(0).asText());
    }

    /** As the plant found the moisture, with the settled TREO and the mean of the shares of both laboratories; dysprosium of L1 as settled. */
    private static Assay ofLot(String lot, String treo, JsonNode measured, JsonNode factors) {
        Assay.Builder assay = Assay.of("ICP-OES");
        BigDecimal dry =
                BigDecimal.ONE.subtract(number(measured, lot + ".h.plant").movePointLeft(2));
        for (String symbol : List.of("Pr", "Nd", "Tb", "Dy")) {
            BigDecimal share = lot.equals("L1") && symbol.equals("Dy")
                    ? number(measured, "L1.share.Dy.umpire")
                    : number(measured, lot + ".share." + symbol + ".seller")
                            .add(number(measured, lot + ".share." + symbol + ".plant"))
                            .divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
            content(assay, symbol, dry.multiply(new BigDecimal(treo).movePointLeft(2)), share, factors);
        }
        return assay.build();
    }

    private static Assay ofProduct(String product, JsonNode measured, JsonNode factors) {
        Assay.Builder assay = Assay.of("ICP-OES");
        for (String symbol : List.of("Pr", "Nd", "Tb", "Dy")) {
            if (measured.has(product + ".share." + symbol)) {
                content(
                        assay,
                        symbol,
                        number(measured, product + ".treo").movePointLeft(2),
                        number(measured, product + ".share." + symbol),
                        factors);
            }
        }
        return assay.build();
    }

    private static void content(
            Assay.Builder assay, String symbol, BigDecimal oxides, BigDecimal share, JsonNode factors) {
        BigDecimal fraction = oxides.multiply(share.movePointLeft(2))
                .multiply(new BigDecimal(factors.path(symbol).asText()))
                .round(new MathContext(15));
        assay.content(Element.ofSymbol(symbol), new MeasuredFraction(new MassFraction(fraction), MassFraction.ZERO));
    }
}
