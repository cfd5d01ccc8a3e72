package io.didymium.passport.verify.facts;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.CorporateGroups;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Registration;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidDocument;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.status.StatusOutcome;
import io.didymium.passport.credential.IdentitySubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustDecision;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.trust.TrustScope;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which issuers are known, and on whose word. */
public final class IdentityFacts {
    private final TrustList trust;
    private final Instant at;
    private final Map<String, Bytes> didDocuments;
    private final ListMultimap<String, Statement> anchors =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final Map<String, Statement> accreditations = new HashMap<>();

    /**
     * What is known of issuers.
     *
     * @param identityAnchors the statements of identity anchors whose signature holds, that hold at the time, and that
     *     are not revoked
     */
    public IdentityFacts(
            TrustList trust, Instant at, Map<String, Bytes> didDocuments, List<Statement> identityAnchors) {
        this.trust = trust;
        this.at = at;
        this.didDocuments = didDocuments;
        for (Statement anchor : identityAnchors) {
            String register = anchor.issuer().id().value();
            if (isTrusted(register, TrustRole.REGISTER) && inScope(register, identity(anchor))) {
                add(anchor);
            }
        }
        identityAnchors.stream().filter(this::isAccreditation).forEach(anchor -> {
            accreditations.merge(
                    anchor.subject().id().value(),
                    anchor,
                    (known, other) -> known.validFrom().isBefore(other.validFrom()) ? other : known);
            add(anchor);
        });
        // Only now, so that what a register states that is not in the trust list makes no register of another.
        List<Statement> ofAccredited = identityAnchors.stream()
                .filter(anchor -> accreditationFault(anchor).isEmpty())
                .toList();
        ofAccredited.forEach(this::add);
    }

    /** The statements of the identity anchors among some credentials that hold and are not revoked. */
    public static List<Statement> anchors(Collection<CredentialFacts> credentials, StatusFacts statuses) {
        return credentials.stream()
                .filter(CredentialFacts::isAccepted)
                .flatMap(credential -> credential.statement().stream())
                .filter(statement -> statement.subject() instanceof IdentitySubject)
                .filter(statement -> statuses.of(OpenClaims.of(statement))
                        .filter(result -> result.outcome() == StatusOutcome.INVALID)
                        .isEmpty())
                .toList();
    }

    /** Of several anchors of one register, the one that began last replaces the others. */
    private void add(Statement anchor) {
        List<Statement> known = anchors.get(anchor.subject().id().value());
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).issuer().id().equals(anchor.issuer().id())) {
                if (known.get(i).validFrom().isBefore(anchor.validFrom())) {
                    known.set(i, anchor);
                }
                return;
            }
        }
        known.add(anchor);
    }

    private static IdentitySubject identity(Statement anchor) {
        return (IdentitySubject) anchor.subject();
    }

    private boolean inScope(String anchor, IdentitySubject identity) {
        return scopeOf(anchor).includesParty(identity.country().orElse(null));
    }

    /** Whether a scheme in the trust list makes a party a register by an identity anchor. */
    public boolean isAccreditation(Statement anchor) {
        return !identity(anchor).accreditedFor().isEmpty()
                && isTrusted(anchor.issuer().id().value(), TrustRole.SCHEME);
    }

    /** Why the issuer of an identity anchor is not accredited for it, for people; empty if it is. */
    public Optional<String> accreditationFault(Statement anchor) {
        String register = anchor.issuer().id().value();
        Statement accreditation = accreditations.get(register);
        if (accreditation == null) {
            return Optional.of("no scheme in the trust list accredits it at " + at);
        }
        String scheme = identity(anchor).registration().scheme().iri();
        String owner = accreditation.issuer().id().value();
        if (!identity(accreditation).accreditedFor().contains(scheme)
                || !scopeOf(owner).includesScheme(scheme)) {
            return Optional.of(owner + " does not accredit it for " + scheme);
        }
        if (!inScope(owner, identity(anchor))) {
            return Optional.of(owner + " is not trusted for parties in "
                    + identity(anchor).country().map(CountryCode::value).orElse("a country that is not stated"));
        }
        // A document that nobody pins could hold anybody's key.
        return basis(register).isPinned()
                ? Optional.empty()
                : Optional.of("its DID document is not the one for which " + owner + " vouches");
    }

    /** What a party may vouch for within its roles; without restriction if the trust list does not name it. */
    public TrustScope scopeOf(String did) {
        return parsed(did).flatMap(trust::anchor).map(TrustAnchor::scope).orElse(TrustScope.UNRESTRICTED);
    }

    /** The trust list. */
    public TrustList trust() {
        return trust;
    }

    /** Whether the trust list trusts a party in a role, at the time of verification. */
    public boolean isTrusted(String did, TrustRole role) {
        return parsed(did)
                .filter(known -> trust.find(known, role, at) instanceof TrustDecision.Trusted)
                .isPresent();
    }

    /** Why a party is not trusted in a role, for people. */
    public String mistrust(String did, TrustRole role) {
        Optional<Did> known = parsed(did);
        if (known.isEmpty()) {
            return "its id is not a DID";
        }
        TrustDecision answer = trust.find(known.get(), role, at);
        if (answer instanceof TrustDecision.WrongRole) {
            return "the trust list names it, but not in this role";
        }
        return answer instanceof TrustDecision.OutsidePeriod
                ? "the trust list trusts it, but not at " + at
                : "the trust list does not name it";
    }

    private static Optional<Did> parsed(String did) {
        try {
            return Optional.of(Did.parse(did));
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    /** Whether a trusted register vouches for who a party is. */
    public boolean isRegistered(String did) {
        return anchors.containsKey(did);
    }

    /** The groups of companies that register entries state, and that a common controller of DIDs shows. */
    public CorporateGroups groups(Collection<Registration> entries) {
        CorporateGroups groups = CorporateGroups.of(entries);
        for (Map.Entry<String, Bytes> document : didDocuments.entrySet()) {
            try {
                for (Did controller : DidDocument.read(document.getValue()).controllers()) {
                    groups = groups.with(new PartyId(document.getKey()), new PartyId(controller.text()));
                }
            } catch (MalformedInputException | IllegalArgumentException e) {
                // Such a document gives no keys either: what it would show is not known.
            }
        }
        return groups;
    }

    /** Whether an identity anchor has a later one of the same register that holds at the time of verification. */
    public boolean isRenewed(Statement identity) {
        return identity.subject() instanceof IdentitySubject
                && anchors.get(identity.subject().id().value()).stream()
                        .anyMatch(anchor ->
                                anchor.issuer().id().equals(identity.issuer().id())
                                        && anchor.validFrom().isAfter(identity.validFrom()));
    }

    /** On whose word the DID document of an issuer is accepted. */
    public TrustBasis basis(String did) {
        Optional<Did> parsed = parsed(did);
        if (parsed.filter(Did::isSelfCertifying).isPresent()) {
            return new TrustBasis.SelfCertifying();
        }
        if (parsed.flatMap(known -> trust.anchorAt(known, at)).isPresent()) {
            return new TrustBasis.ByTrustList();
        }
        List<Statement> pinning = anchors.get(did);
        Bytes document = didDocuments.get(did);
        if (pinning.isEmpty() || document == null) {
            return new TrustBasis.Unpinned();
        }
        boolean pinned = false;
        for (Statement anchor : pinning) {
            Optional<String> expected = identity(anchor).didDocumentDigest();
            if (expected.isPresent() && !matches(expected.get(), document)) {
                return new TrustBasis.Mismatched(
                        anchor.issuer().id().value(), expected.get(), DigestMultibase.ofSha256(document));
            }
            pinned |= expected.isPresent();
        }
        return pinned ? new TrustBasis.ByRegister(pinning.get(0).issuer().id().value()) : new TrustBasis.Unpinned();
    }

    /** The did:key and did:jwk identifiers whose DID document in the bundle lists another key than they carry. */
    public List<String> contradictedDids() {
        return didDocuments.entrySet().stream()
                .filter(entry -> parsed(entry.getKey())
                        .filter(Did::isSelfCertifying)
                        .filter(did -> !DidDocument.restates(did, entry.getValue()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean matches(String digest, Bytes document) {
        try {
            return DigestMultibase.parse(digest).matches(document);
        } catch (MalformedInputException e) {
            return false;
        }
    }
}
