package io.didymium.passport.verify.check.claim;

import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.lca.chain.CategoryCoverage;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.impact.FieldIndicators;
import io.didymium.core.process.ProcessStep;
import io.didymium.crypto.digest.Digest;
import io.didymium.passport.claim.FootprintCategory;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.claim.MethodReference;
import io.didymium.passport.inventory.BackgroundData;
import io.didymium.passport.inventory.InventoryDigest;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.FootprintFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proves that each claimed footprint follows from the inventories of the steps behind the batch, together with the footprints
 * that suppliers state of batches whose steps have no inventory.
 *
 * <p>A footprint of a batch whose step has no inventory is the word of its supplier: there is nothing to check, and it is reported. If the step has
 * one, the footprint is recalculated: it is undecided if anything behind it has neither inventory nor supplier footprint.
 */
record FootprintClaimCheck(RebuiltChain chain, FootprintFacts footprints, List<BackgroundData> backgrounds)
        implements Check {
    /** More digits than anybody claims, so that a difference is seen in a message. */
    private static final int SHOWN = 12;

    @Override
    public CheckId id() {
        return CheckId.FOOTPRINT_CLAIM;
    }

    @Override
    public List<CheckResult> run() {
        Set<Digest> methods = chain.footprints().isEmpty() ? Set.of() : ownMethods();
        Stream<CheckResult> calculated = chain.footprints().stream()
                .sorted(Comparator.comparing(FootprintClaim::id))
                .map(claim -> footprints
                        .chain()
                        .map(footprint -> judged(
                                claim, new Judgement(claim, footprint, footprints).findings(methods, backgrounds)))
                        .orElseGet(() -> CheckResult.skipped(id(), claim.id().value(), CheckId.CHAIN_COMPLETE)));
        Stream<CheckResult> plain = chain.claims().stream()
                .sorted(Comparator.comparing(Claim::id))
                .flatMap(claim -> claim.performances().stream()
                        .filter(one ->
                                FootprintCategory.isCarbonMetric(one.metric().iri()))
                        .filter(one -> one.value().signum() <= 0)
                        .limit(1)
                        .map(one -> withoutBasis(claim, one)));
        return Stream.concat(calculated, plain).toList();
    }

    /**
     * A carbon footprint among other claims states nothing of how it was calculated. Like any claim it is at best covered by a
     * certificate; of nothing at all it is unknown whatever covers it.
     */
    private CheckResult withoutBasis(Claim claim, Performance one) {
        String subject = claim.id().value();
        return CheckResult.of(
                id(),
                subject,
                List.of(Finding.of(
                        FootprintClaimFinding.FOOTPRINT_UNKNOWN,
                        Location.of(subject),
                        Map.of(
                                "category", one.metric().name(),
                                "batch", claim.batch().value(),
                                "unit", "a unit that is not stated",
                                "claimed", one.value().toPlainString(),
                                "reason", "the claim does not state how it was calculated"))));
    }

    /** What is attested alone, or of a category that nobody knows, is not shown to be true. */
    private CheckResult judged(FootprintClaim claim, List<Finding> findings) {
        String subject = claim.id().value();
        return findings.stream().anyMatch(FootprintClaimCheck::isWordAlone)
                ? CheckResult.nothing(id(), subject, findings.toArray(Finding[]::new))
                : CheckResult.of(id(), subject, findings);
    }

    private static boolean isWordAlone(Finding finding) {
        return finding.code() == FootprintClaimFinding.FOOTPRINT_ATTESTED
                || finding.code() == FootprintClaimFinding.FOOTPRINT_CATEGORY_UNKNOWN;
    }

    private static Set<Digest> ownMethods() {
        return Stream.of(
                        FieldIndicators.globalWarming(),
                        FieldIndicators.rareEarthsDrawn(),
                        FieldIndicators.radioactivityDrawn())
                .map(InventoryDigest::of)
                .collect(Collectors.toSet());
    }

    /** The work on one claim. */
    private static final class Judgement {
        private final FootprintClaim claim;
        private final ChainFootprint footprint;
        private final FootprintFacts facts;
        private final List<Finding> findings = new ArrayList<>();

        Judgement(FootprintClaim claim, ChainFootprint footprint, FootprintFacts facts) {
            this.claim = claim;
            this.footprint = footprint;
            this.facts = facts;
        }

        List<Finding> findings(Set<Digest> methods, List<BackgroundData> backgrounds) {
            ProcessStep maker = footprint.chain().producerOf(claim.batch());
            if (facts.hasInventory(maker.id())) {
                claim.results().forEach(this::recompute);
                findings.addAll(new CoverageFindings(claim, footprint, facts).findings());
                findings.addAll(new BackgroundFindings(claim, footprint, facts, backgrounds).findings());
            } else {
                attested(maker);
            }
            basis(methods);
            return findings;
        }

        /** A footprint without an inventory is attested by its supplier, unless two claims of it differ. */
        private void attested(ProcessStep maker) {
            for (FootprintResult result : claim.results()) {
                if (!footprint.supplied().contains(claim.batch())
                        || footprint
                                .total(claim.batch(), result.category().key())
                                .isEmpty()) {
                    unknown(result, "there are claims of different results");
                }
            }
            if (findings.isEmpty()) {
                add(
                        FootprintClaimFinding.FOOTPRINT_ATTESTED,
                        Map.of(
                                "batch",
                                claim.batch().value(),
                                "step",
                                maker.id().value()));
            }
        }

        private void recompute(FootprintResult result) {
            String category = result.category().key();
            Optional<BigDecimal> perKilogram = footprint.perKilogram(claim.batch(), category);
            Optional<Finding> obstacle = footprint.obstacle(claim.batch());
            CategoryCoverage coverage = footprint.coverage(claim.batch(), category);
            if (perKilogram.isEmpty() || obstacle.isPresent() || coverage == CategoryCoverage.NONE) {
                unknown(result, obstacle.map(Finding::message).orElse("the steps behind it do not state it"));
                return;
            }
            if (coverage == CategoryCoverage.PARTIAL) {
                add(
                        FootprintClaimFinding.FOOTPRINT_CATEGORY_PARTIAL,
                        Map.of("category", category, "batch", claim.batch().value()));
            }
            if (!result.category().isKnown()) {
                add(
                        FootprintClaimFinding.FOOTPRINT_CATEGORY_UNKNOWN,
                        Map.of(
                                "category", category,
                                "metric", result.category().metric().name(),
                                "unit", result.category().unit()));
            }
            findings.addAll(new BurdenWarnings(claim, category, footprint).findings());
            BigDecimal found = perKilogram.get().multiply(claim.unit().kilograms());
            if (!result.holds(found)) {
                add(
                        FootprintClaimFinding.FOOTPRINT_MISMATCH,
                        Map.of(
                                "category", category,
                                "batch", claim.batch().value(),
                                "unit", claim.unit().name(),
                                "claimed", result.value().toPlainString(),
                                "found", shown(found)));
            }
            Optional<BigDecimal> attested = footprint.attestedShare(claim.batch(), category);
            share(
                    "primary",
                    category,
                    result.shares().primary().orElse(null),
                    footprint.primaryShare(claim.batch(), category).orElse(null));
            share("attested", category, result.shares().attested().orElse(null), attested.orElse(null));
            attested.filter(share -> share.signum() > 0).ifPresent(share -> partly(category, share));
        }

        private void partly(String category, BigDecimal share) {
            add(
                    FootprintClaimFinding.FOOTPRINT_PARTLY_ATTESTED,
                    Map.of(
                            "share",
                                    share.movePointRight(2)
                                            .setScale(2, RoundingMode.HALF_UP)
                                            .toPlainString(),
                            "category", category,
                            "batch", claim.batch().value()));
        }

        private void share(String name, String category, @Nullable BigDecimal claimed, @Nullable BigDecimal found) {
            if (claimed != null && found != null && !FootprintResult.same(claimed, found)) {
                add(
                        FootprintClaimFinding.FOOTPRINT_SHARE_MISMATCH,
                        Map.of(
                                "share", name,
                                "category", category,
                                "batch", claim.batch().value(),
                                "claimed", claimed.toPlainString(),
                                "found", shown(found)));
            }
        }

        private void unknown(FootprintResult result, String reason) {
            add(
                    FootprintClaimFinding.FOOTPRINT_UNKNOWN,
                    Map.of(
                            "category", result.category().key(),
                            "batch", claim.batch().value(),
                            "unit", claim.unit().name(),
                            "claimed", result.value().toPlainString(),
                            "reason", reason));
        }

        private void basis(Set<Digest> methods) {
            MethodReference method = claim.basis().method();
            if (method.digest().filter(methods::contains).isEmpty()) {
                add(
                        FootprintClaimFinding.FOOTPRINT_METHOD_UNKNOWN,
                        Map.of("method", method.name(), "version", method.version()));
            }
            claim.basis()
                    .profile()
                    .ifPresent(profile -> add(
                            FootprintClaimFinding.FOOTPRINT_RULES_UNCHECKED,
                            Map.of("profile", profile.name(), "version", profile.version())));
        }

        private static String shown(BigDecimal value) {
            return value.setScale(Math.min(SHOWN, Math.max(0, value.scale())), RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString();
        }

        private void add(FootprintClaimFinding code, Map<String, String> arguments) {
            findings.add(Finding.of(code, Location.of(claim.id().value()), arguments));
        }
    }
}
