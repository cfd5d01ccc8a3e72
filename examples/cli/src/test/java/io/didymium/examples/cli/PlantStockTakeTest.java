package io.didymium.examples.cli;

import static io.didymium.examples.cli.PlantQuarter.id;
import static io.didymium.examples.cli.PlantQuarter.packaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.MixingRule;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.stock.StockFinding;
import io.didymium.core.stock.StockRule;
import io.didymium.core.stock.statement.MaterialAudit;
import io.didymium.core.stock.statement.MaterialStatement;
import io.didymium.core.stock.statement.MaterialStatementFinding;
import io.didymium.core.stock.statement.PeriodColumn;
import io.didymium.core.stock.statement.StatedLine;
import io.didymium.core.testing.SharedData;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The period statement of scenario D with its stock-take, signed by the plant, and what happens if it is false. */
class PlantStockTakeTest {
    private static MaterialStatement stated() throws Exception {
        return packaged().record("period:2026-q1", MaterialStatement.class);
    }

    private static MaterialStatement anew(PlantQuarter quarter) throws Exception {
        return new MaterialAudit(quarter.settled().chain(), StockRule.STANDARD)
                .statement(stated().id(), stated().site(), stated().from(), stated().counts());
    }

    private static void assertRejected(PlantQuarter quarter, FindingCode code) throws Exception {
        VerificationReport report = quarter.verify();
        assertThat(report.findings()).extracting(Finding::code).contains(code);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void theStatementIsThatWhichFollowsAndASignedPartOfTheBundle() throws Exception {
        assertThat(anew(packaged()).elements()).isEqualTo(stated().elements());
        VerificationReport report = packaged().verify();

        assertThat(report.results().stream().filter(result -> result.check() == CheckId.PERIOD_STATEMENTS))
                .singleElement()
                .matches(result ->
                        result.outcome() == Outcome.PASSED && result.findings().isEmpty());
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    /** Counts of the sheet: nothing of L1 to L3, 4,157 kg of L4, differences of 2, 1, 5 and 3 kg, which weighings explain. */
    @Test
    void countsAreThoseOfTheSheet() throws Exception {
        JsonNode stores = SharedData.json("domain/scenario_d.json").at("/results/feed_store");
        for (Map.Entry<String, JsonNode> store : stores.properties()) {
            assertThat(stated().counts().get(id(store.getKey())).value().kilograms())
                    .isEqualByComparingTo(
                            store.getValue().path("counted_31_March_wet").decimalValue());
        }
    }

    /** V04 in the statement: N5 is left out, and its metal is called a measured loss; the stock-take does not have it. */
    @Test
    void aProductThatIsLeftOutIsCalledAMeasuredLoss() throws Exception {
        PlantQuarter without = packaged().rebooked(MixingRule.FULL_MIX, Set.of("drawing-N5"));
        MaterialStatement honest = anew(without);
        Map<Element, StatedLine> lines = new EnumMap<>(honest.elements());
        lines.computeIfPresent(Element.NEODYMIUM, (element, line) -> {
            Map<PeriodColumn, BigDecimal> amounts = new EnumMap<>(line.amounts());
            BigDecimal missing = line.amount(PeriodColumn.UNACCOUNTED);
            amounts.merge(PeriodColumn.LOSSES, missing, BigDecimal::add);
            amounts.merge(PeriodColumn.DIFFERENCE, missing.negate(), BigDecimal::add);
            amounts.put(PeriodColumn.UNACCOUNTED, BigDecimal.ZERO);
            return new StatedLine(amounts, line.standardUncertainty());
        });
        assertThat(honest.elements().get(Element.NEODYMIUM).amount(PeriodColumn.UNACCOUNTED))
                .isCloseTo(new BigDecimal("1110.58"), within(new BigDecimal("0.05")));
        TreeMap<BatchId, MeasuredMass> counts = new TreeMap<>(honest.counts());
        counts.remove(id("N5"));
        PlantQuarter called = without.recording(
                honest.toBuilder().elements(lines).counts(counts).build());

        assertRejected(called, MaterialStatementFinding.MATERIAL_LINE_DIFFERS);
        assertRejected(called, StockFinding.UNACCOUNTED_BEYOND_LIMIT);
    }

    /** A close that does not add up: the difference of neodymium, 58.6 kg, is stated as nothing. */
    @Test
    void aCloseThatDoesNotAddUpIsFound() throws Exception {
        Map<Element, StatedLine> lines = new EnumMap<>(stated().elements());
        lines.computeIfPresent(Element.NEODYMIUM, (element, line) -> {
            Map<PeriodColumn, BigDecimal> amounts = new EnumMap<>(line.amounts());
            amounts.put(PeriodColumn.DIFFERENCE, BigDecimal.ZERO);
            return new StatedLine(amounts, line.standardUncertainty());
        });

        assertRejected(
                packaged().recording(stated().toBuilder().elements(lines).build()),
                MaterialStatementFinding.MATERIAL_NOT_CLOSED);
    }

    /** The plant counts 4 t of L4 that are not there any more. */
    @Test
    void aLotThatIsNotThereIsMissedAtTheStockTake() throws Exception {
        TreeMap<BatchId, MeasuredMass> counts = new TreeMap<>(stated().counts());
        counts.put(id("L4"), MeasuredMass.parse("100 kg ± 2"));

        assertRejected(
                packaged().recording(stated().toBuilder().counts(counts).build()),
                MaterialStatementFinding.STOCK_COUNT_BEYOND_LIMIT);
    }
}
