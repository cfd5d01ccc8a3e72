package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.operator;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.conformity.CertificateEvent;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.conformity.membership.Membership;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.report.conformity.CriterionFinding;
import io.didymium.passport.report.conformity.MembershipPolicy;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Members;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Memberships that are absent, ended, suspended or revoked, and of associations that nobody knows. */
class MembershipAttackTest {
    private static final PassportBundle BUNDLE = Phosphate.bundle(Members.dossier());

    private static VerificationPolicy demanding(PartyId association) {
        return VerificationPolicy.builder()
                .membership(new MembershipPolicy(Set.of(association)))
                .build();
    }

    private static VerificationReport verify(PassportBundle bundle) {
        return Phosphate.verify(bundle, demanding(PhosphateChain.CERTIFIER));
    }

    private static PassportBundle with(Membership changed) {
        return Phosphate.bundle(Members.dossier(Members.claimers().stream()
                .map(party -> party.equals(changed.member()) ? changed : Members.of(party))
                .toList()));
    }

    @Test
    void membersAreAcceptedAndTheirMembershipsAreRead() {
        VerificationReport report = verify(BUNDLE);

        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(ACCEPTED);
        assertThat(report.of(CheckId.MEMBERSHIP))
                .hasSize(Members.claimers().size())
                .allMatch(result -> result.outcome() == Outcome.PASSED);
        assertThat(report.dossier().orElseThrow().certificates().stream()
                        .flatMap(certificate -> Membership.find(certificate).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Members.claimers().stream().map(Members::of).toList());
    }

    @Test
    void nobodyMustBeAMemberWhereNothingIsDemanded() {
        VerificationReport report = Phosphate.verify(BUNDLE);

        assertThat(report.of(CheckId.MEMBERSHIP)).isEmpty();
        assertThat(report.verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void whoShowsNoMembershipIsNoMember() {
        assertFound(verify(Phosphate.bundle()), INDETERMINATE, CriterionFinding.MEMBERSHIP_ABSENT);
    }

    /** Who founds an association of his own is a member of nothing that the verifier asked for. */
    @Test
    void theMembershipOfAnAssociationThatTheVerifierDoesNotKnowCountsForNothing() {
        PartyId unknown = new PartyId("did:web:association.example");

        assertFound(Phosphate.verify(BUNDLE, demanding(unknown)), INDETERMINATE, CriterionFinding.MEMBERSHIP_ABSENT);
        TrustList withoutAssociation =
                new TrustList(List.of(Issuers.anchor(PhosphateChain.REGISTER, TrustRole.REGISTER)));
        VerificationReport untrusted =
                new ChainVerifier(withoutAssociation, demanding(PhosphateChain.CERTIFIER)).verify(BUNDLE, Phosphate.AT);
        assertFound(untrusted, INDETERMINATE, CriterionFinding.MEMBERSHIP_ABSENT);
        assertFound(untrusted, INDETERMINATE, PassportFinding.ANCHOR_UNTRUSTED);
    }

    @Test
    void aMembershipOfAnotherTimeIsNone() {
        Membership suspended = Members.of(operator("MET-GB")).toBuilder()
                .life(CertificateLife.of(
                        List.of(CertificateEvent.builder(
                                        CertificateEvent.Kind.SUSPENSION, LocalDate.parse("2025-06-01"))
                                .build()),
                        null))
                .build();

        assertFound(verify(with(suspended)), INDETERMINATE, CriterionFinding.MEMBERSHIP_NOT_IN_FORCE);
    }

    @Test
    void theClaimsOfAMemberWhoseMembershipWasWithdrawnAreFlaggedUnlessItJoinedAgain() {
        Membership before = Members.of(operator("MET-GB"));
        Membership withdrawn = before.toBuilder()
                .life(CertificateLife.of(
                        List.of(CertificateEvent.builder(
                                        CertificateEvent.Kind.WITHDRAWAL, LocalDate.parse("2025-06-01"))
                                .build()),
                        null))
                .build();
        Membership again = Membership.builder(
                        new CertificateId("urn:didymium:phosphate:certificate:AGAIN"),
                        before.association(),
                        before.member(),
                        before.scheme(),
                        before.from())
                .roles(before.roles())
                .build();

        VerificationReport report = Phosphate.verify(with(withdrawn));
        assertFound(report, ACCEPTED, CriterionFinding.MEMBER_REVOKED);
        assertThat(Phosphate.verify(Phosphate.bundle(Members.dossier(List.of(withdrawn, again))))
                        .findings())
                .extracting(Finding::code)
                .doesNotContain(CriterionFinding.MEMBER_REVOKED);
    }

    @Test
    void theClaimsOfARevokedMemberAreFlagged() {
        PassportBundle bundle = new PassportComposer(
                        Issuers.identities(Members.dossier()),
                        Phosphate.STATUS.revoking(Members.id(operator("MET-GB"))))
                .compose(Members.dossier());

        VerificationReport report = verify(bundle);
        assertFound(report, REJECTED, CriterionFinding.MEMBER_REVOKED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == CriterionFinding.MEMBER_REVOKED)
                .extracting(finding -> finding.location().subject())
                .hasSizeGreaterThan(1)
                .allMatch(claim -> claim.contains(":claim:"));
        assertThat(Phosphate.verify(bundle).findings())
                .extracting(Finding::code)
                .contains(CriterionFinding.MEMBER_REVOKED);
    }
}
