package io.didymium.passport.verify.check.chain;

import static java.util.stream.Collectors.joining;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.DeterminationFinding;
import io.didymium.core.material.determination.DeterminationRole;
import io.didymium.core.material.determination.Measurand;
import io.didymium.core.material.determination.MeasuredValue;
import io.didymium.core.material.determination.SettledAssay;
import io.didymium.core.material.determination.Settlement;
import io.didymium.core.material.determination.SettlementState;
import io.didymium.core.party.CorporateGroups;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.trade.AgreementFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.lot.AgreementFacts;
import io.didymium.passport.verify.facts.lot.LotParties;
import io.didymium.passport.verify.facts.lot.SettlementFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Proves of each lot with determinations that those who state them have the roles they state, that a seller states what its passport
 * states, that an umpire belongs to none of the parties, and that what the parties differ in is settled under the rules of the verifier, or of a scheme that its owner signed.
 */
record LotsSettledCheck(
        SettlementFacts settlements, RebuiltChain chain, CorporateGroups groups, AgreementFacts agreements)
        implements Check {
    @Override
    public CheckId id() {
        return CheckId.LOTS_SETTLED;
    }

    @Override
    public List<CheckResult> run() {
        SortedSet<BatchId> lots = new TreeSet<>();
        settlements.all().forEach(one -> lots.add(one.batch()));
        return settlements.parties().stream()
                .flatMap(parties -> lots.stream().map(lot -> of(lot, parties)))
                .toList();
    }

    private CheckResult of(BatchId lot, LotParties parties) {
        List<Finding> findings = new ArrayList<>();
        List<Determination> stated = settlements.all().stream()
                .filter(one -> one.batch().equals(lot))
                .distinct()
                .toList();
        for (Determination one : stated) {
            if (!parties.isKnown(lot)) {
                findings.add(finding(DeterminationFinding.DETERMINATION_LOT_UNKNOWN, one, Map.of()));
                continue;
            }
            Optional<String> mismatch = parties.mismatch(one);
            if (mismatch.isPresent()) {
                findings.add(finding(
                        DeterminationFinding.DETERMINATION_ROLE_MISMATCH,
                        one,
                        Map.of("role", word(one.role()), "expected", mismatch.get())));
            } else if (one.role() == DeterminationRole.UMPIRE) {
                dependence(one, parties).ifPresent(findings::add);
            } else if (one.role() == DeterminationRole.SELLER) {
                contradiction(one).ifPresent(findings::add);
            }
        }
        settlements.byLot().getOrDefault(lot, List.of()).forEach(settlement -> {
            ofSettlement(lot, settlement).ifPresent(findings::add);
            if (settlement.state() == SettlementState.RULE_MISSING) {
                findings.addAll(missingRule(lot, settlement));
            }
        });
        Optional.ofNullable(chain.batches().get(lot)).flatMap(settlements::assay).map(SettledAssay::apart).stream()
                .flatMap(List::stream)
                .map(measurand -> finding(DeterminationFinding.SETTLED_VALUE_APART, lot, measurand, Map.of()))
                .forEach(findings::add);
        return CheckResult.of(id(), lot.value(), findings);
    }

    /** Why documents here do not settle it. */
    private List<Finding> missingRule(BatchId lot, Settlement settlement) {
        Measurand measurand = settlement.measurand();
        if (agreements.isContradicted(measurand, settlement.determinations())) {
            return List.of(finding(AgreementFinding.SETTLEMENT_RULES_DIFFER, lot, measurand, Map.of()));
        }
        return agreements.refusedSettlements().stream()
                .map(reason ->
                        finding(AgreementFinding.SETTLEMENT_RULES_REFUSED, lot, measurand, Map.of("reason", reason)))
                .toList();
    }

    private Optional<Finding> dependence(Determination umpire, LotParties parties) {
        return Stream.concat(
                        Stream.concat(
                                parties.sellers(umpire.batch()).stream(), parties.buyers(umpire.batch()).stream()),
                        settlements.all().stream()
                                .filter(one ->
                                        one.batch().equals(umpire.batch()) && one.role() != DeterminationRole.UMPIRE)
                                .map(Determination::party))
                .filter(party -> groups.isOneGroup(party, umpire.party()))
                .findFirst()
                .map(party ->
                        finding(DeterminationFinding.UMPIRE_NOT_INDEPENDENT, umpire, Map.of("other", party.value())));
    }

    /** A seller who states more than its own passport pulls the mean; one who is not its issuer is not bound by it. */
    private Optional<Finding> contradiction(Determination seller) {
        Batch batch = chain.batches().get(seller.batch());
        if (batch == null || !isMaker(seller.party(), batch)) {
            return Optional.empty();
        }
        return batch.assay()
                .flatMap(assay -> SettledAssay.stated(assay, seller.measurand(), seller.state()))
                .map(MeasuredFraction::value)
                .filter(own -> own.value().compareTo(seller.value().value()) != 0)
                .map(own -> finding(
                        DeterminationFinding.DETERMINATION_CONTRADICTS_PASSPORT,
                        seller,
                        Map.of(
                                "found",
                                text(seller.measurand(), seller),
                                "expected",
                                own.value().movePointRight(2).toPlainString() + " %")));
    }

    private boolean isMaker(PartyId party, Batch batch) {
        return chain.steps().stream()
                .filter(step -> step.outputs().stream()
                        .anyMatch(output -> output.batch().equals(batch.id())))
                .flatMap(step -> chain.sites().at(step.facility(), step.endedAt()).stream())
                .anyMatch(site -> site.operator().equals(party));
    }

    private Optional<Finding> ofSettlement(BatchId lot, Settlement settlement) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put(
                "determinations",
                settlement.determinations().stream()
                        .map(one -> word(one.role()) + " " + text(settlement.measurand(), one))
                        .collect(joining(", ")));
        settlement
                .value()
                .ifPresent(value -> arguments.put("value", MeasuredValue.text(settlement.measurand(), value.value())));
        arguments.put(
                "how", settlement.state() == SettlementState.BY_UMPIRE ? "with an umpire" : "mean of the parties");
        agreements
                .rule(settlement.measurand(), settlement.determinations())
                .ifPresent(rule -> arguments.put("limit", MeasuredValue.text(settlement.measurand(), rule.limit())));
        return code(settlement.state()).map(code -> finding(code, lot, settlement.measurand(), arguments));
    }

    private static Optional<DeterminationFinding> code(SettlementState state) {
        return switch (state) {
            case ONE_SIDED -> Optional.empty();
            case AGREED, BY_UMPIRE -> Optional.of(DeterminationFinding.LOT_SETTLED);
            case UMPIRE_MISSING -> Optional.of(DeterminationFinding.UMPIRE_MISSING);
            case RULE_MISSING -> Optional.of(DeterminationFinding.SETTLEMENT_RULE_MISSING);
            case STATES_DIFFER -> Optional.of(DeterminationFinding.SAMPLE_STATES_DIFFER);
            case REPEATED -> Optional.of(DeterminationFinding.DETERMINATION_REPEATED);
        };
    }

    private static String word(DeterminationRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Measurand measurand, Determination one) {
        return MeasuredValue.text(measurand, one.value().value());
    }

    private static Finding finding(FindingCode code, Determination one, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("party", one.party().value());
        return finding(code, one.batch(), one.measurand(), arguments);
    }

    private static Finding finding(FindingCode code, BatchId lot, Measurand measurand, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("batch", lot.value());
        arguments.put("measurand", measurand.toString());
        return Finding.of(code, Location.of(lot.value()), arguments);
    }
}
