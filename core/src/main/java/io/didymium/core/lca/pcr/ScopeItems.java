package io.didymium.core.lca.pcr;

import io.didymium.core.lca.allocation.PriceTable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Declared unit, boundary, cut-off and validity. */
final class ScopeItems {
    private ScopeItems() {}

    static void inspect(ProfileCheck check, StageRule stage) {
        unit(check, stage);
        boundary(check, stage);
        omissions(check);
        validity(check);
    }

    private static void unit(ProfileCheck check, StageRule stage) {
        check.applies(ProfileItem.DECLARED_UNIT);
        Optional<DeclaredUnit> unit = check.said().unit();
        Map<String, String> wanted = Map.of("wanted", stage.unit().toString());
        if (unit.isEmpty()) {
            check.find(ProfileItem.DECLARED_UNIT, ProfileFinding.DECLARED_UNIT_MISSING, wanted);
        } else if (!unit.get().equals(stage.unit())) {
            check.find(
                    ProfileItem.DECLARED_UNIT,
                    ProfileFinding.DECLARED_UNIT_DIFFERS,
                    Map.of("said", unit.get().toString(), "wanted", stage.unit().toString()));
        }
    }

    private static void boundary(ProfileCheck check, StageRule stage) {
        check.applies(ProfileItem.BOUNDARY);
        for (StudyModule module : stage.modules()) {
            if (!check.said().modules().contains(module)) {
                check.find(ProfileItem.BOUNDARY, ProfileFinding.MODULE_MISSING, Map.of("module", name(module)));
            }
        }
    }

    private static void omissions(ProfileCheck check) {
        check.applies(ProfileItem.CUT_OFF);
        for (StudyModule module : check.said().modules()) {
            BigDecimal omitted = check.said().omittedPercent().get(module);
            if (omitted == null) {
                check.find(ProfileItem.CUT_OFF, ProfileFinding.OMISSION_UNKNOWN, Map.of("module", name(module)));
            } else {
                limit(
                        check,
                        "the module " + name(module),
                        omitted,
                        check.limits().moduleCutOff());
            }
        }
        for (StudyDeclaration.Omission omission : check.said().omissions()) {
            limit(check, omission.place(), omission.percent(), check.limits().processCutOff());
            if (omission.hazardous()) {
                check.find(
                        ProfileItem.CUT_OFF,
                        ProfileFinding.HAZARD_OMITTED,
                        omission.place(),
                        Map.of("what", omission.what()));
            }
        }
        for (StudyFacts.Gap gap : check.shown().gaps()) {
            boolean declared = check.said().omissions().stream()
                    .anyMatch(omission -> omission.place().equals(gap.place())
                            && omission.what().equals(gap.what()));
            if (!declared) {
                check.find(
                        ProfileItem.CUT_OFF,
                        ProfileFinding.OMISSION_UNDECLARED,
                        gap.place(),
                        Map.of("what", gap.what()));
            }
        }
    }

    private static void limit(ProfileCheck check, String place, BigDecimal percent, BigDecimal limit) {
        if (percent.compareTo(limit) > 0) {
            check.find(
                    ProfileItem.CUT_OFF,
                    ProfileFinding.OMISSION_ABOVE_LIMIT,
                    Map.of("percent", percent.toPlainString(), "place", place, "limit", limit.toPlainString()));
        }
    }

    private static void validity(ProfileCheck check) {
        check.applies(ProfileItem.VALIDITY);
        Optional<PriceTable.Window> validity = check.said().validity();
        int years = check.limits().validityYears();
        if (validity.isEmpty()) {
            check.find(ProfileItem.VALIDITY, ProfileFinding.VALIDITY_MISSING, Map.of());
        } else if (validity.get().last().isAfter(validity.get().first().plusYears(years))) {
            check.find(
                    ProfileItem.VALIDITY,
                    ProfileFinding.VALIDITY_TOO_LONG,
                    Map.of("window", validity.get().toString(), "years", Integer.toString(years)));
        }
    }

    private static String name(StudyModule module) {
        return module.name().toLowerCase(Locale.ROOT);
    }
}
