package io.didymium.examples.cli;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.ProcessStep;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusPositions;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.trust.TrustedScheme;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts a dossier into passports: what {@code compose} and {@code demo} share.
 *
 * @param dossier what the passports state
 * @param identities who says it
 */
record PassportWriting(Dossier dossier, Map<PartyId, IssuerIdentity> identities) {
    PassportBundle passports(StatusTerms terms, StatusPositions positions) throws CommandFault {
        try {
            return new PassportComposer(identities, terms).compose(dossier, positions);
        } catch (IllegalArgumentException e) {
            throw CommandFault.unreadable("the description cannot be put into passports: " + e.getMessage());
        }
    }

    /**
     * The trust list of a verifier who believes the registers and certifiers of the dossier, and operators that no
     * register knows, and the rules of the schemes under which its books are kept.
     */
    TrustList trust() {
        List<TrustAnchor> anchors = new ArrayList<>();
        for (Party party : dossier.chain().parties()) {
            Set<TrustRole> roles = roles(party.id());
            if (!roles.isEmpty()) {
                IssuerIdentity identity = identities.get(party.id());
                if (identity != null) {
                    PinnedKey key =
                            new PinnedKey(identity.keyId(), identity.signer().publicKey());
                    anchors.add(TrustAnchor.builder(identity.did(), party.name(), begin())
                            .roles(roles)
                            .keys(key)
                            .build());
                }
            }
        }
        return new TrustList(anchors)
                .withSchemes(dossier.custody().books().stream()
                        .map(CustodyBooks::terms)
                        .map(terms -> new TrustedScheme(terms.schemeIri(), terms.scheme()))
                        .distinct()
                        .toList());
    }

    private Set<TrustRole> roles(PartyId party) {
        Set<TrustRole> roles = EnumSet.noneOf(TrustRole.class);
        if (dossier.registrations().stream().map(Registration::register).anyMatch(party::equals)) {
            roles.add(TrustRole.REGISTER);
        }
        if (dossier.certificates().stream()
                .filter(certificate ->
                        !certificate.isOfAParty() && certificate.permit().isEmpty())
                .map(Certificate::certifier)
                .anyMatch(party::equals)) {
            roles.add(TrustRole.CERTIFIER);
        }
        if (dossier.certificates().stream()
                .filter(certificate -> certificate.permit().isPresent())
                .map(Certificate::certifier)
                .anyMatch(party::equals)) {
            roles.add(TrustRole.AUTHORITY);
        }
        boolean operates = dossier.chain().facilities().stream()
                .anyMatch(facility -> facility.operator().equals(party));
        boolean registered =
                dossier.registrations().stream().map(Registration::party).anyMatch(party::equals);
        if (operates && !registered) {
            roles.add(TrustRole.OPERATOR);
        }
        return roles;
    }

    /** When the first event of the dossier happened. */
    private Instant begin() {
        SupplyChain chain = dossier.chain();
        return Stream.of(
                        chain.steps().stream().map(ProcessStep::startedAt),
                        chain.batches().stream().map(Batch::producedAt),
                        dossier.certificates().stream().map(Certificate::validFrom),
                        dossier.registrations().stream()
                                .map(entry -> entry.registeredOn()
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant()))
                .flatMap(times -> times)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
