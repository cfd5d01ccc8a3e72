package io.didymium.passport.verify.check.claim;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Claim;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.regulation.RecycledClaim;
import io.didymium.core.regulation.RecycledContent;
import io.didymium.core.regulation.RulePack;
import io.didymium.passport.NormalIri;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.LegalRules;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.OriginFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Proves of each claim of recycled content that its shares are those that follow from the chain under the rule that it names.
 *
 * <p>Any other claim on the topic is undecided: the rule by which its value was calculated is not known here. A batch whose name states
 * recycled content without a claim of it is reported.
 */
record RecycledContentCheck(RebuiltChain chain, OriginFacts origins, LegalRules rules) implements Check {
    /** In English, French, German, Spanish and Italian. */
    private static final Pattern RECYCLED = Pattern.compile("recycl|recicl|rezykl|ricicl", Pattern.CASE_INSENSITIVE);

    @Override
    public CheckId id() {
        return CheckId.RECYCLED_CONTENT;
    }

    @Override
    public List<CheckResult> run() {
        Map<String, CheckResult> results = new TreeMap<>();
        Set<BatchId> asDemanded = new HashSet<>();
        List<RecycledStatement> stated = chain.origins().recycled();
        Optional<RulePack> demanded = rules.required();
        stated.stream()
                .filter(claim -> demanded.filter(pack -> isUnder(claim, pack)).isPresent())
                .forEach(claim -> asDemanded.add(claim.batch()));
        for (RecycledStatement claim : stated) {
            results.put(claim.id().value(), judge(claim, asDemanded.contains(claim.batch())));
        }
        for (Claim claim : chain.claims()) {
            if (isOfRecycledContent(claim)
                    && !RecycledStatement.isCriterion(claim.criterion().iri())) {
                results.put(
                        claim.id().value(),
                        CheckResult.of(
                                id(),
                                claim.id().value(),
                                List.of(unknownRule(
                                        claim.id().value(), claim.criterion().iri()))));
            }
        }
        Set<BatchId> claimed = new HashSet<>();
        stated.forEach(claim -> claimed.add(claim.batch()));
        chain.batches().values().stream()
                .filter(batch -> !claimed.contains(batch.id()))
                .filter(batch -> RECYCLED.matcher(batch.name()).find())
                .forEach(batch -> results.put(batch.id().value(), ofName(batch)));
        return List.copyOf(results.values());
    }

    /** A name is read by people and verified by nobody. */
    private CheckResult ofName(Batch batch) {
        String subject = batch.id().value();
        return CheckResult.nothing(
                id(),
                subject,
                Finding.of(
                        OriginStatementFinding.NAME_STATES_RECYCLED,
                        Location.of(subject),
                        Map.of("batch", subject, "name", batch.name())));
    }

    /** Where no claim of the batch is under the rules that the policy demands, this one is judged under them. */
    private CheckResult judge(RecycledStatement stated, boolean batchIsAsDemanded) {
        String subject = stated.id().value();
        Optional<RulePack> pack = rules.find(stated.pack(), stated.version());
        if (pack.isEmpty()) {
            return CheckResult.of(id(), subject, List.of(unknownRule(subject, stated.pack() + " " + stated.version())));
        }
        Optional<OriginBook> book = origins.book();
        if (book.isEmpty()) {
            return origins.excess(subject)
                    .map(excess -> CheckResult.of(id(), subject, List.of(excess)))
                    .orElseGet(() -> CheckResult.skipped(id(), subject, CheckId.CHAIN_COMPLETE));
        }
        RulePack applied =
                rules.required().filter(demanded -> !batchIsAsDemanded).orElse(pack.get());
        RecycledContent content = RecycledContent.withoutUncertainty(applied, book.get(), stated.batch());
        List<Finding> findings = new ArrayList<>();
        for (RecycledClaim claim : stated.claims()) {
            claim.contradiction(content).ifPresent(finding -> {
                findings.add(finding);
                if (finding.severity() == Severity.UNDECIDED) {
                    findings.addAll(origins.reasons(book.get(), claim.batch(), claim.element()));
                }
            });
        }
        if (isUnder(stated, applied)) {
            findings.addAll(content.omissions(declared(stated)));
        }
        return CheckResult.of(id(), subject, findings.stream().distinct().toList());
    }

    /** The elements of which any statement on the same batch under the same rule declares a share. */
    private Set<Element> declared(RecycledStatement stated) {
        Set<Element> declared = EnumSet.noneOf(Element.class);
        chain.origins().recycled().stream()
                .filter(each -> each.batch().equals(stated.batch())
                        && each.pack().equals(stated.pack())
                        && each.version().equals(stated.version()))
                .forEach(each -> declared.addAll(each.percents().keySet()));
        return declared;
    }

    /** By its topic, its criterion or any of its metrics, however their IRIs are written. */
    private static boolean isOfRecycledContent(Claim claim) {
        return NormalIri.same(claim.topic().iri(), RecycledStatement.TOPIC.iri())
                || RecycledStatement.isCriterion(NormalIri.of(claim.criterion().iri()))
                || claim.performances().stream()
                        .map(performance ->
                                NormalIri.of(performance.metric().iri()).toLowerCase(Locale.ROOT))
                        .anyMatch(metric -> metric.contains("recycled"));
    }

    private static boolean isUnder(RecycledStatement claim, RulePack pack) {
        return claim.pack().equals(pack.id()) && claim.version().equals(pack.version());
    }

    private static Finding unknownRule(String claim, String rule) {
        FindingCode code = OriginStatementFinding.RULE_UNKNOWN;
        return Finding.of(code, Location.of(claim), Map.of("rule", rule));
    }
}
