package io.didymium.core.responsibility.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.core.testing.scenario.RotorChain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiligenceTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);

    private static PartyId party(String name) {
        return new PartyId("did:web:" + name + ".example");
    }

    private static DueDiligenceStatement statement(String operator, StatementRequest... requests) {
        return DueDiligenceStatement.builder(new RecordId("urn:example:diligence:" + operator), party(operator))
                .period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                .steps(Stream.of(DiligenceStep.values())
                        .map(step -> new StepRecord(
                                step,
                                step == DiligenceStep.INDEPENDENT_AUDIT ? StepState.NOT_DONE : StepState.DONE,
                                List.of()))
                        .toList())
                .requests(List.of(requests))
                .build();
    }

    private static DiligenceTable rotors(DueDiligenceStatement... statements) {
        return DiligenceTable.of(
                OriginBook.of(RotorChain.chain(), RotorChain.declarations()),
                RotorChain.batch("B-R1"),
                DiligencePacks.OECD,
                List.of(statements),
                statement -> statement.operator().equals(party("s-alpha")),
                DAY);
    }

    private static String percent(Share share) {
        return share.percent(2).toPlainString();
    }

    private static ElementCoverage of(DiligenceTable table, Element element) {
        return Stream.of(table.elements().get(element)).findFirst().orElseThrow();
    }

    @Test
    void ofEachSupplierTheShareOfEachElementThatPassedItsSitesIsGiven() {
        DiligenceTable table = rotors();

        assertThat(table.suppliers())
                .extracting(line -> line.supplier().value() + " "
                        + percent(line.shares().getOrDefault(Element.NEODYMIUM, Share.ZERO)))
                .containsExactly(
                        "did:web:mag-1.example 100.00",
                        "did:web:met-1.example 100.00",
                        "did:web:pump-dk.example 100.00",
                        "did:web:s-alpha.example 78.95",
                        "did:web:s-beta.example 21.05");
        assertThat(table.suppliers()).extracting(SupplierLine::state).containsOnly(SupplierState.NOT_REQUESTED);
    }

    @Test
    void aSupplierWithoutStatementUncoversItsShareOfEachElement() {
        DiligenceTable table =
                rotors(statement("s-alpha"), statement("met-1"), statement("mag-1"), statement("pump-dk"));

        assertThat(percent(of(table, Element.NEODYMIUM).valid())).isEqualTo("78.95");
        assertThat(percent(of(table, Element.NEODYMIUM).uncovered())).isEqualTo("21.05");
        assertThat(percent(of(table, Element.PRASEODYMIUM).uncovered())).isEqualTo("16.67");
        assertThat(percent(of(table, Element.DYSPROSIUM).valid())).isEqualTo("100.00");
        assertThat(of(table, Element.NEODYMIUM).audited().isZero()).isTrue();
    }

    @Test
    void whatEverySupplierHasAuditedCountsAsAudited() {
        BatchId oxide = RotorChain.batch("B-O1");
        DiligenceTable table = DiligenceTable.of(
                OriginBook.of(RotorChain.chain(), RotorChain.declarations()),
                oxide,
                DiligencePacks.OECD,
                List.of(statement("s-alpha")),
                any -> true,
                DAY);

        assertThat(of(table, Element.NEODYMIUM).audited()).isEqualTo(Share.ONE);
        assertThat(of(table, Element.NEODYMIUM).outside()).isEqualTo(Share.ONE);
        assertThat(table.suppliers().get(0).state()).isEqualTo(SupplierState.AUDITED);
    }

    @Test
    void statesFollowFromStatementsAndRequests() {
        StatementRequest due = new StatementRequest(party("s-beta"), DAY.minusMonths(6), DAY.minusDays(1));
        StatementRequest open = new StatementRequest(party("mag-1"), DAY.minusMonths(6), DAY);
        DueDiligenceStatement old = statement("met-1").toBuilder()
                .period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))
                .validUntil(LocalDate.of(2099, 12, 31))
                .build();

        DiligenceTable table = rotors(statement("pump-dk", due, open), old);

        assertThat(table.suppliers())
                .extracting(SupplierLine::state)
                .containsExactly(
                        SupplierState.REQUESTED,
                        SupplierState.EXPIRED,
                        SupplierState.OWN_WORD,
                        SupplierState.NOT_REQUESTED,
                        SupplierState.MISSING);
    }

    @Test
    void aStatementThatStatesNothingDoneIsNone() {
        DueDiligenceStatement empty =
                statement("s-beta").toBuilder().steps(List.of()).build();
        DueDiligenceStatement undone = statement("met-1").toBuilder()
                .steps(List.of(new StepRecord(DiligenceStep.MANAGEMENT_SYSTEMS, StepState.NOT_DONE, List.of())))
                .build();

        DiligenceTable table = rotors(empty, undone);

        assertThat(table.suppliers().stream()
                        .filter(line -> line.state() == SupplierState.INCOMPLETE)
                        .map(SupplierLine::supplier))
                .containsExactly(party("met-1"), party("s-beta"));
        assertThat(of(table, Element.NEODYMIUM).valid().isZero()).isTrue();
    }

    @Test
    void theMassOfAPartFollowsFromTheContentsOfTheBatch() {
        ElementCoverage neodymium = of(rotors(), Element.NEODYMIUM);

        BigDecimal whole = neodymium.kilograms().orElseThrow();
        assertThat(neodymium.kilogramsOf(Share.ONE).orElseThrow())
                .isEqualByComparingTo(whole.setScale(9, java.math.RoundingMode.HALF_EVEN));
        assertThat(neodymium.kilogramsOf(neodymium.uncovered())).isEqualTo(neodymium.kilogramsOf(Share.ONE));
    }

    @Test
    void inScenarioAEveryRareEarthOfTheMagnetsPassedTheFiveOperators() {
        DiligenceTable table = DiligenceTable.of(
                OriginBook.of(PhosphateChain.chain(), List.of()),
                PhosphateChain.batch("A-P1"),
                DiligencePacks.OECD,
                List.of(),
                any -> false,
                DAY);

        assertThat(table.elements().get(Element.NEODYMIUM)).isNotNull();
        assertThat(table.suppliers().stream()
                        .filter(line -> Share.ONE.equals(line.shares().get(Element.NEODYMIUM))))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void inScenarioCTheCollectedPartPassedThreeMoreOperators() {
        DiligenceTable table = DiligenceTable.of(
                OriginBook.of(MotorChain.chain(), MotorChain.declarations()),
                MotorChain.batch("C-X1"),
                DiligencePacks.OECD,
                List.of(statement("mag-2"), statement("mot-1")),
                any -> false,
                DAY);

        assertThat(percent(of(table, Element.NEODYMIUM).uncovered())).isEqualTo("37.45");
        assertThat(percent(of(table, Element.TERBIUM).uncovered())).isEqualTo("100.00");
        assertThat(percent(of(table, Element.NEODYMIUM).outside())).isEqualTo("62.55");
    }

    @Test
    void beyondTheNumberOfWaysTheWayIsUnknown() {
        OriginBook book = OriginBook.of(RotorChain.chain(), RotorChain.declarations());
        BatchId rotor = RotorChain.batch("B-R1");

        assertThat(book.ways(Set.of(rotor), step -> step.id(), 2).get(rotor).get(Element.NEODYMIUM))
                .hasSize(1)
                .containsEntry(new OriginBook.Way<>(Set.of(), false), Share.ONE);
    }
}
