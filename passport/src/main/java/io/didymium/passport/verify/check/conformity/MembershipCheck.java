package io.didymium.passport.verify.check.conformity;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.membership.Membership;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.status.StatusOutcome;
import io.didymium.passport.credential.CertificateSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.conformity.CriterionFinding;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves of each party that makes a claim that, on the day of the claim, it was a member of one of the associations that the verifier
 * demands, and trusts as a certifier. The claims of a member whose membership is revoked, or had been withdrawn on their day, are flagged in
 * any case.
 */
final class MembershipCheck implements Check {
    private final BundleFacts facts;
    private final Set<PartyId> demanded;
    private final ListMultimap<PartyId, Membership> memberships =
            MultimapBuilder.treeKeys().arrayListValues().build();
    private final ListMultimap<PartyId, Membership> revoked =
            MultimapBuilder.treeKeys().arrayListValues().build();

    MembershipCheck(BundleFacts facts) {
        this.facts = facts;
        this.demanded = facts.policy().membership().associations();
        facts.credentials().all().forEach(this::add);
    }

    private void add(CredentialFacts credential) {
        credential
                .statement()
                .map(Statement::subject)
                .filter(CertificateSubject.class::isInstance)
                .flatMap(attested -> Membership.find(((CertificateSubject) attested).certificate()))
                .ifPresent(membership ->
                        (isRevoked(credential) ? revoked : memberships).put(membership.member(), membership));
    }

    private boolean isRevoked(CredentialFacts credential) {
        return credential
                .openClaims()
                .flatMap(facts.statuses()::of)
                .filter(status -> status.outcome() == StatusOutcome.INVALID)
                .isPresent();
    }

    @Override
    public CheckId id() {
        return CheckId.MEMBERSHIP;
    }

    @Override
    public List<CheckResult> run() {
        ListMultimap<PartyId, Claim> claims =
                MultimapBuilder.treeKeys().arrayListValues().build();
        facts.chain().claims().forEach(claim -> claims.put(facts.chain().claimer(claim.id()), claim));
        List<CheckResult> results = new ArrayList<>();
        for (PartyId party : claims.keySet()) {
            List<Finding> findings = new ArrayList<>();
            for (Membership membership : revoked.get(party)) {
                claims.get(party).forEach(claim -> findings.add(revoked(membership, claim)));
            }
            for (Membership membership : memberships.get(party)) {
                claims.get(party).stream()
                        .filter(claim -> isWithdrawn(membership, claim.date()))
                        .forEach(claim -> findings.add(revoked(membership, claim)));
            }
            if (!demanded.isEmpty()) {
                claims.get(party).stream()
                        .map(Claim::date)
                        .distinct()
                        .sorted()
                        .flatMap(day -> obstacle(party, day).stream())
                        .findFirst()
                        .ifPresent(findings::add);
                results.add(CheckResult.of(id(), party.value(), findings));
            } else if (!findings.isEmpty()) {
                results.add(CheckResult.nothing(id(), party.value(), findings.toArray(Finding[]::new)));
            }
        }
        return results;
    }

    /** Whether a membership had been withdrawn on a day, and the association had not taken the member in again. */
    private boolean isWithdrawn(Membership membership, LocalDate day) {
        return membership.life().on(day) == CertificateLife.State.WITHDRAWN
                && memberships.get(membership.member()).stream()
                        .noneMatch(other -> other.association().equals(membership.association())
                                && other.obstacle(day).isEmpty());
    }

    private Optional<Finding> obstacle(PartyId party, LocalDate day) {
        List<Membership> known = memberships.get(party).stream()
                .filter(membership -> demanded.contains(membership.association())
                        && facts.identities().isTrusted(membership.association().value(), TrustRole.CERTIFIER))
                .toList();
        if (known.stream().anyMatch(membership -> membership.obstacle(day).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(known.stream()
                .findFirst()
                .map(membership -> Finding.of(
                        CriterionFinding.MEMBERSHIP_NOT_IN_FORCE,
                        Location.of(party.value()),
                        Map.of(
                                "party", party.value(),
                                "association", membership.association().value(),
                                "day", day.toString(),
                                "reason", membership.obstacle(day).orElse(""))))
                .orElseGet(() -> Finding.of(
                        CriterionFinding.MEMBERSHIP_ABSENT,
                        Location.of(party.value()),
                        Map.of(
                                "party", party.value(),
                                "associations",
                                        demanded.stream().map(PartyId::value).collect(joining(", ")),
                                "day", day.toString()))));
    }

    private static Finding revoked(Membership membership, Claim claim) {
        return Finding.of(
                CriterionFinding.MEMBER_REVOKED,
                Location.of(claim.id().value()),
                Map.of(
                        "association", membership.association().value(),
                        "party", membership.member().value()));
    }
}
