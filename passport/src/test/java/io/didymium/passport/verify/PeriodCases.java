package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.id.PartyId;
import io.didymium.core.stock.statement.MaterialStatement;
import io.didymium.core.stock.statement.MaterialStatementFinding;
import io.didymium.core.stock.statement.PeriodColumn;
import io.didymium.core.stock.statement.StatedLine;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.PeriodRecords;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.Tolling;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Cases of period statements and stock-takes. */
final class PeriodCases {
    private static final MaterialStatement HONEST = PeriodRecords.statement("2350 kg ± 1");

    private PeriodCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        MaterialStatementFinding.MATERIAL_NOT_CLOSED,
                        REJECTED,
                        "the difference is stated ten kg too small",
                        () -> changed(Map.of(PeriodColumn.DIFFERENCE, "-10"))),
                new Case(
                        MaterialStatementFinding.MATERIAL_LINE_DIFFERS,
                        REJECTED,
                        "a tonne more is called a measured loss, and a tonne less is there",
                        () -> changed(Map.of(PeriodColumn.LOSSES, "1000", PeriodColumn.CLOSING, "-1000"))),
                new Case(
                        MaterialStatementFinding.MATERIAL_EVENT_LEFT_OUT,
                        REJECTED,
                        "the disposal is left out",
                        () -> events(Tolling.DISPOSAL.value(), true)),
                new Case(
                        MaterialStatementFinding.MATERIAL_EVENT_UNSEEN,
                        INDETERMINATE,
                        "it rests on a delivery that is not in the bundle",
                        () -> events("urn:didymium:toll:transfer:unseen", false)),
                new Case(
                        MaterialStatementFinding.MATERIAL_PERIOD_OTHER,
                        INDETERMINATE,
                        "it is of two months where the verifier judges by quarters",
                        () -> verify(with(LocalDate.of(2026, 5, 31), Tolling.PLANT))),
                new Case(
                        MaterialStatementFinding.MATERIAL_BY_ANOTHER,
                        INDETERMINATE,
                        "the trader states the quarter of the plant",
                        () -> verify(with(HONEST.until(), Tolling.TRADER))),
                new Case(
                        MaterialStatementFinding.STOCK_NOT_COUNTED,
                        INDETERMINATE,
                        "nobody counted the oxide",
                        () -> verify(PeriodRecords.statement(""))),
                new Case(
                        MaterialStatementFinding.STOCK_COUNT_DIFFERS,
                        ACCEPTED,
                        "50 kg of the oxide are missing, half a per cent of what entered",
                        () -> verify(PeriodRecords.statement("2300 kg ± 1"))),
                new Case(
                        MaterialStatementFinding.STOCK_COUNT_BEYOND_LIMIT,
                        REJECTED,
                        "350 kg of the oxide are missing, 3.5 % of what entered",
                        () -> verify(PeriodRecords.statement("2000 kg ± 1"))));
    }

    private static VerificationReport verify(MaterialStatement statement) {
        return Sketched.verify(PeriodRecords.dossier(statement));
    }

    private static VerificationReport changed(Map<PeriodColumn, String> more) {
        Map<PeriodColumn, BigDecimal> amounts = new EnumMap<>(HONEST.mass().amounts());
        more.forEach((column, kilograms) -> amounts.merge(column, new BigDecimal(kilograms), BigDecimal::add));
        return verify(HONEST.toBuilder()
                .mass(new StatedLine(amounts, HONEST.mass().standardUncertainty()))
                .build());
    }

    private static VerificationReport events(String event, boolean isLeftOut) {
        TreeSet<String> events = new TreeSet<>(HONEST.events());
        if (isLeftOut) {
            events.remove(event);
        } else {
            events.add(event);
        }
        return verify(HONEST.toBuilder().events(events).build());
    }

    private static MaterialStatement with(LocalDate until, PartyId keeper) {
        return MaterialStatement.builder(HONEST.id(), keeper, HONEST.site(), HONEST.from(), until)
                .events(HONEST.events())
                .mass(HONEST.mass())
                .elements(HONEST.elements())
                .counts(HONEST.counts())
                .build();
    }
}
