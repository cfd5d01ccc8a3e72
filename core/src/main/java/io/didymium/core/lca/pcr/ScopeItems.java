package io.didymium.core.lca.pcr;

import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.pcr.study.DeclaredUnit;
import io.didymium.core.lca.pcr.study.StudyDeclaration;
import io.didymium.core.lca.pcr.study.StudyFacts;
import io.didymium.core.lca.pcr.study.StudyModule;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks declared unit, system boundary, cut-offs and validity. */
final class ScopeItems {
    private ScopeItems() {}

    static void inspect(PcrCheck check, StageRule stage) {
        unit(check, stage);
        boundary(check, stage);
        omissions(check);
        validity(check);
    }

    private static void unit(PcrCheck check, StageRule stage) {
        check.applies(PcrItem.DECLARED_UNIT);
        Optional<DeclaredUnit> unit = check.said().unit();
        Map<String, String> wanted = Map.of("wanted", stage.unit().toString());
        if (unit.isEmpty()) {
            check.find(PcrItem.DECLARED_UNIT, PcrFinding.DECLARED_UNIT_MISSING, wanted);
        } else if (!unit.get().equals(stage.unit())) {
            check.find(
                    PcrItem.DECLARED_UNIT,
                    PcrFinding.DECLARED_UNIT_DIFFERS,
                    Map.of("said", unit.get().toString(), "wanted", stage.unit().toString()));
        }
    }

    private static void boundary(PcrCheck check, StageRule stage) {
        check.applies(PcrItem.BOUNDARY);
        for (StudyModule module : stage.modules()) {
            if (!check.said().modules().contains(module)) {
                check.find(PcrItem.BOUNDARY, PcrFinding.MODULE_MISSING, Map.of("module", name(module)));
            }
        }
    }

    private static void omissions(PcrCheck check) {
        check.applies(PcrItem.CUT_OFF);
        for (StudyModule module : check.said().modules()) {
            BigDecimal omitted = check.said().omittedPercent().get(module);
            if (omitted == null) {
                check.find(PcrItem.CUT_OFF, PcrFinding.OMISSION_UNKNOWN, Map.of("module", name(module)));
            } else {
                limit(
                        check,
                        "the module " + name(module),
                        omitted,
                        check.thresholds().moduleCutOff());
            }
        }
        for (StudyDeclaration.Omission omission : check.said().omissions()) {
            limit(
                    check,
                    omission.place(),
                    omission.percent(),
                    check.thresholds().processCutOff());
            if (omission.hazardous()) {
                check.find(
                        PcrItem.CUT_OFF, PcrFinding.HAZARD_OMITTED, omission.place(), Map.of("what", omission.what()));
            }
        }
        for (StudyFacts.Gap gap : check.shown().gaps()) {
            boolean declared = check.said().omissions().stream()
                    .anyMatch(omission -> omission.place().equals(gap.place())
                            && omission.what().equals(gap.what()));
            if (!declared) {
                check.find(PcrItem.CUT_OFF, PcrFinding.OMISSION_UNDECLARED, gap.place(), Map.of("what", gap.what()));
            }
        }
    }

    private static void limit(PcrCheck check, String place, BigDecimal percent, BigDecimal limit) {
        if (percent.compareTo(limit) > 0) {
            check.find(
                    PcrItem.CUT_OFF,
                    PcrFinding.OMISSION_ABOVE_LIMIT,
                    Map.of("percent", percent.toPlainString(), "place", place, "limit", limit.toPlainString()));
        }
    }

    private static void validity(PcrCheck check) {
        check.applies(PcrItem.VALIDITY);
        Optional<PriceTable.Window> validity = check.said().validity();
        int years = check.thresholds().validityYears();
        if (validity.isEmpty()) {
            check.find(PcrItem.VALIDITY, PcrFinding.VALIDITY_MISSING, Map.of());
        } else if (validity.get().last().isAfter(validity.get().first().plusYears(years))) {
            check.find(
                    PcrItem.VALIDITY,
                    PcrFinding.VALIDITY_TOO_LONG,
                    Map.of("window", validity.get().toString(), "years", Integer.toString(years)));
        }
    }

    private static String name(StudyModule module) {
        return module.name().toLowerCase(Locale.ROOT);
    }
}
