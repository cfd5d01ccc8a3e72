package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.MAGNETS;
import static io.didymium.passport.attack.ScenarioA.OXIDE;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.credential;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.disclose.AccessPlan;
import io.didymium.passport.disclose.AccessRole;
import io.didymium.passport.disclose.Views;
import io.didymium.passport.graph.BundleMerge;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Disclosures;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Salts;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holders who put together what they were shown, and issuers who hope that a view hides their lie. */
class ViewAttackTest {
    private static final PassportBundle BUNDLE = Disclosures.byTable();

    @Test
    void disclosuresOfAnotherVersionAreRefused() {
        Batch oxide = Phosphate.dossier().chain().batch(PhosphateChain.batch("A-O1"));
        Dossier renamed = Dossier.builder(ChainEdit.replace(
                        Phosphate.dossier().chain(),
                        oxide.toBuilder().name("The same under another name").build()))
                .registrations(PhosphateChain.registrations())
                .certificates(PhosphateChain.certificates())
                .claims(PhosphateChain.claims())
                .build();
        PassportBundle other = new PassportComposer(Issuers.identities(renamed), Phosphate.STATUS)
                .hiding(AccessPlan.standard(), new SecureRandom(new byte[] {1}))
                .compose(renamed);
        PassportBundle mixed = Disclosures.replace(
                BUNDLE,
                credential(BUNDLE, OXIDE),
                one -> new SignedCredential(one.issuerToken() + disclosures(credential(other, OXIDE))));

        assertFound(mixed, REJECTED, PassportFinding.DISCLOSURE_REFUSED);
    }

    @Test
    void twoViewsOfOneVersionTogetherShowWhatEitherShows() {
        PassportBundle open = view(BUNDLE, AccessRole.PUBLIC);
        PassportBundle customer = view(BUNDLE, AccessRole.CUSTOMER);

        PassportBundle together = BundleMerge.of(List.of(open, customer));

        assertThat(Phosphate.verify(together).verdict()).isEqualTo(ACCEPTED);
        assertThat(Phosphate.verify(together).dossier())
                .isEqualTo(Phosphate.verify(customer).dossier())
                .contains(Phosphate.dossier());
    }

    @Test
    void aPublicViewHidesNoFalseMass() {
        SupplyChain chain = Rotors.dossier().chain();
        Batch magnets = chain.batch(RotorChain.batch("B-P1"));
        Batch heavier = magnets.toBuilder()
                .mass(new MeasuredMass(
                        magnets.mass().value().plus(magnets.mass().value()),
                        magnets.mass().standardUncertainty()))
                .build();
        Dossier lie = Dossier.builder(ChainEdit.replace(chain, heavier))
                .registrations(Rotors.dossier().registrations())
                .build();

        for (AccessRole role : AccessRole.values()) {
            VerificationReport report = Sketched.verify(view(bundle(lie), role));
            assertThat(report.verdict()).as(role.id()).isEqualTo(REJECTED);
        }
    }

    @Test
    void aFalseShareIsRejectedWhereContentsAreVisibleAndNeverAcceptedWhereNot() {
        Dossier dossier = Rotors.dossier();
        List<RecycledStatement> claims = new ArrayList<>();
        for (RecycledStatement claim : dossier.origin().recycled()) {
            claims.add(
                    claim.batch().equals(RotorChain.batch("B-M1"))
                            ? claim.toBuilder()
                                    .percents(new TreeMap<>(Map.of(Element.NEODYMIUM, new BigDecimal("99.00"))))
                                    .build()
                            : claim);
        }
        PassportBundle lie = bundle(dossier.toBuilder()
                .origin(OriginStatements.builder()
                        .sources(dossier.origin().sources())
                        .recycled(claims)
                        .build())
                .build());

        for (AccessRole role : AccessRole.values()) {
            assertThat(Sketched.verify(view(lie, role)).verdict())
                    .as(role.id())
                    .isEqualTo(role == AccessRole.PUBLIC ? INDETERMINATE : REJECTED);
        }
    }

    @Test
    void aProvenanceWithoutAmountsThatNobodyWithholdsIsNoPassport() {
        PassportBundle open = Sketched.bundle(Rotors.dossier());
        String rotors = "urn:didymium:dpp:" + RotorChain.batch("B-R1");
        VerificationReport report = Sketched.verify(new Insider(open)
                .remove(rotors, "/credentialSubject/materialProvenance/0/massFraction")
                .bundle());

        assertThat(report.verdict()).isEqualTo(REJECTED);
        assertThat(report.findings()).extracting(finding -> finding.code()).contains(PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void aViewOfALieIsALie() {
        assertThat(Phosphate.verify(view(
                                insider()
                                        .setText(MAGNETS, "/validUntil", "2026-04-25T00:00:00Z")
                                        .bundle(),
                                AccessRole.PUBLIC))
                        .verdict())
                .isEqualTo(REJECTED);
    }

    @Test
    void whatAHolderDisclosesBesideAViewIsStillWhatWasSigned() {
        PassportBundle open = view(BUNDLE, AccessRole.PUBLIC);
        PassportBundle more = Disclosures.replace(open, credential(open, OXIDE), one -> credential(BUNDLE, OXIDE));
        VerificationReport report = Phosphate.verify(more);

        assertThat(report.results()).noneMatch(result -> result.outcome() == Outcome.FAILED);
        assertThat(report.verdict()).isEqualTo(INDETERMINATE);
        assertThat(Forgery.json(credential(more, OXIDE))).isEqualTo(Forgery.json(credential(open, OXIDE)));
    }

    private static String disclosures(SignedCredential credential) {
        return credential.token().substring(credential.issuerToken().length());
    }

    private static PassportBundle bundle(Dossier dossier) {
        return new PassportComposer(Issuers.identities(dossier), Sketched.STATUS)
                .hiding(AccessPlan.standard(), new Salts())
                .compose(dossier);
    }

    private static PassportBundle view(PassportBundle bundle, AccessRole role) {
        return Views.standard().view(bundle, role).bundle().orElseThrow();
    }
}
