package io.didymium.examples.cli;

import static io.didymium.examples.cli.PlantQuarter.id;
import static io.didymium.examples.cli.PlantQuarter.packaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.settlement.SettledHistory;
import io.didymium.core.testing.SharedData;
import io.didymium.core.title.TollAccount;
import io.didymium.core.title.TollFinding;
import io.didymium.core.toll.TollAgreement;
import io.didymium.core.toll.TollAudit;
import io.didymium.core.toll.TollDue;
import io.didymium.core.toll.TollPosting;
import io.didymium.core.toll.TollStatement;
import io.didymium.core.toll.TollStatementFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The toll accounts of scenario D, signed by the plant under terms that both sides sign, and what happens if one of them is false. */
class PlantTollTest {
    private static final PartyId SERRA_AZULINA = new PartyId("did:web:serra-azulina.example");
    private static final String SELLERS = "53.4 % ± 0.2";

    private final JsonNode toll = SharedData.json("domain/scenario_d.json").at("/results/toll");

    private static TollStatement account(PlantQuarter quarter, String customer) {
        return quarter.record("toll:account:" + customer, TollStatement.class);
    }

    private static void assertRejected(PlantQuarter quarter, FindingCode code) throws Exception {
        VerificationReport report = quarter.verify();
        assertThat(report.findings().stream().filter(finding -> finding.severity() == Severity.FAIL))
                .extracting(Finding::code)
                .contains(code);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void theStatementsAreSignedPartsOfTheBundle() throws Exception {
        VerificationReport report = packaged().verify();

        assertThat(report.results().stream().filter(result -> result.check() == CheckId.TOLL_ACCOUNTS))
                .as("four statements of terms, two accounts")
                .hasSize(6)
                .allMatch(result -> result.outcome() == Outcome.PASSED);
    }

    @Test
    void theyStateWhatIsDueByTheSheet() throws Exception {
        Map<String, String> customers = Map.of("SAZ", "serra-azulina", "BOO", "boonara");
        for (Map.Entry<String, String> customer : customers.entrySet()) {
            Map<Element, TollDue> dues =
                    account(packaged(), customer.getValue()).dues();
            toll.path(customer.getKey()).properties().forEach(line -> {
                TollDue due = dues.get(Element.ofSymbol(line.getKey()));
                JsonNode expected = line.getValue().path("balance_due");
                assertThat(due.kilograms().doubleValue())
                        .as(customer + " " + line.getKey())
                        .isCloseTo(expected.get(0).doubleValue(), within(0.005));
                // What scales and the plant's laboratory have in common adds up to 3 % to the uncertainty.
                assertThat(due.standardUncertainty().kilograms().doubleValue())
                        .isCloseTo(
                                expected.get(1).doubleValue(),
                                within(0.03 * expected.get(1).doubleValue()));
            });
        }
    }

    /** What would be posted if L1 had a total of oxides that nobody settled. */
    private static TollStatement bySeller(PlantQuarter quarter, RecordId id, PartyId keeper) throws Exception {
        SettledHistory history = quarter.settled();
        Batch lot = history.chain().batch(id("L1"));
        Batch asSold = lot.toBuilder()
                .assay(lot.assay().orElseThrow().toBuilder()
                        .totalOxides(MeasuredFraction.parse(SELLERS))
                        .build())
                .build();
        TollAgreement terms = quarter.record("toll:agreement:serra-azulina", TollAgreement.class);
        TollAccount account = new TollAudit(
                        SettledHistory.of(history.chain().toBuilder()
                                .replaceAll(SupplyChain.builder().add(asSold))
                                .build()),
                        List.of(terms),
                        List.of(),
                        BigDecimal.valueOf(3))
                .account(terms);
        return TollStatement.builder(
                        id,
                        keeper,
                        terms.id(),
                        account(quarter, "serra-azulina").until())
                .account(account)
                .build();
    }

    /** V03: 15.991 kg of neodymium and 4.361 kg of praseodymium more are due by the seller's 53.40 % than by the umpire's 52.95 %. */
    @Test
    void theAccountOfTheCustomerUsesTheValueThatTheUmpireDidNotSettle() throws Exception {
        PlantQuarter quarter = packaged();
        TollStatement own =
                bySeller(quarter, new RecordId("urn:didymium:serra-azulina:toll:account:2026-q1"), SERRA_AZULINA);
        TollStatement right = account(quarter, "serra-azulina");
        Map<Element, String> wrongBy = Map.of(Element.NEODYMIUM, "15.991", Element.PRASEODYMIUM, "4.361");
        wrongBy.forEach((element, kilograms) -> assertThat(own.dues()
                        .get(element)
                        .kilograms()
                        .subtract(right.dues().get(element).kilograms()))
                .isCloseTo(new BigDecimal(kilograms), within(new BigDecimal("0.005"))));
        VerificationReport report = quarter.recording(own).verify();

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings().stream()
                        .filter(finding -> finding.code() == TollStatementFinding.TOLL_VALUE_UNSETTLED))
                .as("three pours of L1, four elements")
                .hasSize(12)
                .allMatch(finding -> finding.message().contains("by the value of did:web:serra-azulina.example"));
    }

    /** V03 by the plant: it also states the lot itself by the seller's value, so that its account follows from its books. */
    @Test
    void thePlantBooksTheLotByTheValueThatTheUmpireDidNotSettle() throws Exception {
        PlantQuarter quarter = packaged();
        PlantQuarter stated = quarter.changing(
                "L1",
                batch -> batch.assay(quarter.batch("L1").assay().orElseThrow().toBuilder()
                        .totalOxides(MeasuredFraction.parse(SELLERS))
                        .build()));

        assertRejected(
                stated.recording(bySeller(
                        quarter,
                        account(quarter, "serra-azulina").id(),
                        account(quarter, "serra-azulina").keeper())),
                TollStatementFinding.TOLL_VALUE_UNSETTLED);
    }

    private static TollStatement posting(TollStatement statement, UnaryOperator<TollPosting> change) {
        List<TollPosting> postings = statement.postings().stream().map(change).toList();
        Map<Element, TollDue> dues = new EnumMap<>(statement.dues());
        dues.replaceAll((element, due) -> {
            BigDecimal changed = due.kilograms();
            for (int i = 0; i < postings.size(); i++) {
                TollPosting before = statement.postings().get(i);
                if (before.element() == element) {
                    changed = changed.add(postings.get(i).kilograms()).subtract(before.kilograms());
                }
            }
            return new TollDue(changed, due.standardUncertainty());
        });
        return statement.toBuilder().postings(postings).dues(dues).build();
    }

    /** V05 in the account alone: the pours of L1 stay those of Serra Azulina, and Boonara is credited too, 1,881.65 kg of neodymium. */
    @Test
    void aLotOfAnotherOwnerIsCredited() throws Exception {
        PlantQuarter quarter = packaged();
        TollStatement boonara = account(quarter, "boonara");
        List<TollPosting> postings = new ArrayList<>(boonara.postings());
        Map<Element, TollDue> dues = new EnumMap<>(boonara.dues());
        BatchId lot = id("L1");
        account(quarter, "serra-azulina").postings().stream()
                .filter(posting -> posting.batch().equals(lot))
                .forEach(posting -> {
                    postings.add(posting);
                    dues.compute(
                            posting.element(),
                            (element, due) ->
                                    new TollDue(due.kilograms().add(posting.kilograms()), due.standardUncertainty()));
                });
        assertThat(dues.get(Element.NEODYMIUM)
                        .kilograms()
                        .subtract(boonara.dues().get(Element.NEODYMIUM).kilograms()))
                .isCloseTo(new BigDecimal("1881.65"), within(new BigDecimal("0.01")));

        assertRejected(
                quarter.recording(
                        boonara.toBuilder().postings(postings).dues(dues).build()),
                TollStatementFinding.TOLL_LOT_OF_ANOTHER);
    }

    /** V11 in the account alone: of N4 205.2 kg more are booked, the oxygen of its oxide. */
    @Test
    void anOxideIsBookedAsItsElement() throws Exception {
        PlantQuarter quarter = packaged();
        BigDecimal factor = new BigDecimal("1.16638");

        assertRejected(
                quarter.recording(posting(
                        account(quarter, "serra-azulina"),
                        posting -> posting.batch().equals(id("N4")) && posting.element() == Element.NEODYMIUM
                                ? new TollPosting(
                                        posting.event(),
                                        posting.batch(),
                                        posting.element(),
                                        posting.kilograms().multiply(factor).setScale(3, RoundingMode.HALF_EVEN))
                                : posting)),
                TollStatementFinding.TOLL_POSTING_DIFFERS);
    }

    /** The advance of Y1 is 11.5 kg of terbium and 21.2 of dysprosium: of 25 kg each that were agreed, not of 5. */
    @Test
    void anAdvanceIsWithinWhatWasAgreed() throws Exception {
        PlantQuarter quarter = packaged();
        TollAgreement ofPlant = quarter.record("toll:agreement:serra-azulina", TollAgreement.class);
        TollAgreement small = TollAgreement.builder(
                        ofPlant.id(),
                        ofPlant.keeper(),
                        ofPlant.terms().toBuilder()
                                .advance(Element.TERBIUM, "5 kg")
                                .advance(Element.DYSPROSIUM, "5 kg")
                                .build(),
                        ofPlant.from())
                .name(ofPlant.name())
                .build();
        TollAgreement ofCustomer = quarter.dossier().records().stream()
                .filter(TollAgreement.class::isInstance)
                .map(TollAgreement.class::cast)
                .filter(one -> one.keeper().equals(SERRA_AZULINA))
                .findFirst()
                .orElseThrow();

        assertRejected(
                quarter.recording(small, small.asStatedBy(SERRA_AZULINA, ofCustomer.id())), TollFinding.TOLL_OVERDRAWN);
        assertRejected(quarter.recording(small), TollStatementFinding.TOLL_TERMS_DIFFER);
    }
}
