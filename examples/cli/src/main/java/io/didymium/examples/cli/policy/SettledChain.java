package io.didymium.examples.cli.policy;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.Measurand;
import io.didymium.core.material.determination.Settlement;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.settlement.SettledHistory;
import io.didymium.passport.claim.Dossier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A chain with the values that settle its lots, to look at: whether parties have the roles that they state is for {@code verify}. */
public final class SettledChain {
    private SettledChain() {}

    /** The chain of a dossier, its lots settled under some rules. */
    public static SupplyChain of(Dossier dossier, List<SettlementRule> rules) {
        return history(dossier, rules).chain();
    }

    /** The history of a dossier, its lots settled under some rules. */
    public static SettledHistory history(Dossier dossier, List<SettlementRule> rules) {
        ListMultimap<BatchId, Determination> byLot =
                MultimapBuilder.treeKeys().arrayListValues().build();
        dossier.certificates().stream()
                .map(Certificate::determinations)
                .flatMap(Collection::stream)
                .forEach(one -> byLot.put(one.batch(), one));
        SortedMap<BatchId, List<Settlement>> settled = new TreeMap<>();
        byLot.keySet().forEach(lot -> settled.put(lot, settlements(byLot.get(lot), rules)));
        return SettledHistory.of(dossier.chain(), settled);
    }

    private static List<Settlement> settlements(List<Determination> ofLot, List<SettlementRule> rules) {
        ListMultimap<Measurand, Determination> byMeasurand =
                MultimapBuilder.treeKeys().arrayListValues().build();
        ofLot.forEach(one -> byMeasurand.put(one.measurand(), one));
        List<Settlement> settlements = new ArrayList<>();
        byMeasurand.asMap().forEach((measurand, of) -> Settlement.of(of, rules).ifPresent(settlements::add));
        return settlements;
    }
}
