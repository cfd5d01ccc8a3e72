package io.didymium.passport.testing;

import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.membership.Membership;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.claim.Dossier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Scenario A with the memberships of those that make claims; the certifier of the scenario is the association too. */
public final class Members {
    private static final Concept SCHEME = new Concept("https://association.example/membership", "Membership");
    private static final Concept FULL = new Concept("https://association.example/roles/full", "Full member");

    private Members() {}

    /** The parties that make claims. */
    public static Set<PartyId> claimers() {
        Dossier dossier = Phosphate.dossier();
        Set<PartyId> parties = new TreeSet<>();
        dossier.claims()
                .forEach(claim -> parties.add(dossier.chain()
                        .facility(dossier.chain().batch(claim.batch()).facility())
                        .operator()));
        return parties;
    }

    /** The membership of a party. */
    public static Membership of(PartyId party) {
        return Membership.builder(
                        id(party), PhosphateChain.CERTIFIER, party, SCHEME, Instant.parse("2025-01-01T00:00:00Z"))
                .until(Instant.parse("2027-01-01T00:00:00Z"))
                .roles(List.of(FULL))
                .build();
    }

    /** The id of the membership of a party. */
    public static CertificateId id(PartyId party) {
        return new CertificateId("urn:example:membership:" + party.value().replaceAll("[^a-z]", "-"));
    }

    /** The dossier with the memberships of all claimers. */
    public static Dossier dossier() {
        return dossier(claimers().stream().map(Members::of).toList());
    }

    /** The dossier with some memberships. */
    public static Dossier dossier(List<Membership> memberships) {
        Dossier dossier = Phosphate.dossier();
        List<Certificate> all = new ArrayList<>(dossier.certificates());
        memberships.forEach(membership -> all.add(membership.certificate()));
        return dossier.toBuilder().certificates(all).build();
    }
}
