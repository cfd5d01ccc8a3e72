package io.didymium.passport.verify.facts.lot;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.Measurand;
import io.didymium.core.material.determination.SettledAssay;
import io.didymium.core.material.determination.Settlement;
import io.didymium.core.settlement.SettledHistory;
import io.didymium.passport.credential.CertificateSubject;
import io.didymium.passport.credential.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The determinations that the credentials state, and what they amount to under the rules of the verifier and of scheme owners. */
public final class SettlementFacts {
    private final List<Determination> all = new ArrayList<>();
    private final SortedMap<BatchId, List<Settlement>> settlements = new TreeMap<>();
    private final Optional<LotParties> parties;

    /**
     * Of statements.
     *
     * @param chain the chain that they describe, if it is coherent; else nobody is known to be a party of a lot, and nothing is settled
     */
    public SettlementFacts(List<Statement> statements, Optional<SupplyChain> chain, AgreementFacts agreements) {
        for (Statement statement : statements) {
            if (statement.subject() instanceof CertificateSubject attested) {
                all.addAll(attested.certificate().determinations());
            }
        }
        parties = all.isEmpty() ? Optional.empty() : chain.map(LotParties::new);
        parties.ifPresent(known -> {
            ListMultimap<BatchId, Determination> byLot = ArrayListMultimap.create();
            // Who has not the role that it states settles nothing.
            all.stream()
                    .filter(one ->
                            known.isKnown(one.batch()) && known.mismatch(one).isEmpty())
                    .forEach(one -> byLot.put(one.batch(), one));
            byLot.asMap().forEach((lot, determinations) -> settlements.put(lot, settled(determinations, agreements)));
        });
    }

    private static List<Settlement> settled(Iterable<Determination> determinations, AgreementFacts agreements) {
        SortedMap<Measurand, List<Determination>> byMeasurand = new TreeMap<>();
        determinations.forEach(one -> byMeasurand
                .computeIfAbsent(one.measurand(), any -> new ArrayList<>())
                .add(one));
        List<Settlement> settled = new ArrayList<>();
        byMeasurand.forEach((measurand, of) -> Settlement.of(
                        of, agreements.rule(measurand, of).stream().toList())
                .ifPresent(settled::add));
        return settled;
    }

    /** All determinations, in the order of statements. */
    public List<Determination> all() {
        return all;
    }

    /** What is settled or open, by lot, then by measurand. */
    public Map<BatchId, List<Settlement>> byLot() {
        return settlements;
    }

    /** Who the parties of lots are, if the credentials describe one coherent chain. */
    public Optional<LotParties> parties() {
        return parties;
    }

    /** The assay of a batch with the values that settle it. */
    public Optional<SettledAssay> assay(Batch batch) {
        return batch.assay().map(assay -> SettledAssay.of(assay, settlements.getOrDefault(batch.id(), List.of())));
    }

    /** The assays of those batches that are settled at other values than a chain states, with these values. */
    public Map<BatchId, Assay> assays(SupplyChain stated) {
        SortedMap<BatchId, Assay> changed = new TreeMap<>();
        for (Batch batch : settled(stated).chain().batches()) {
            batch.assay()
                    .filter(assay -> !stated.batch(batch.id()).assay().equals(Optional.of(assay)))
                    .ifPresent(assay -> changed.put(batch.id(), assay));
        }
        return changed;
    }

    /** A chain with the values that settle its lots. */
    public SettledHistory settled(SupplyChain chain) {
        return SettledHistory.of(chain, settlements);
    }
}
