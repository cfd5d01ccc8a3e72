package io.didymium.passport.facts;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.statement.Statement;
import io.didymium.passport.statement.Subject;
import io.didymium.passport.trust.TrustDecision;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which issuers are known, and on whose word. */
public final class IdentityFacts {
    private final TrustList trust;
    private final Instant at;
    private final Map<String, Bytes> didDocuments;
    private final Map<String, Statement> anchors = new HashMap<>();

    /**
     * What is known of issuers.
     *
     * @param identityAnchors the statements of identity anchors whose signature holds, that hold at the time, and that
     *     are not revoked
     */
    IdentityFacts(
            TrustList trust, Instant at, Map<String, Bytes> didDocuments, List<Statement> identityAnchors) {
        this.trust = trust;
        this.at = at;
        this.didDocuments = didDocuments;
        for (Statement anchor : identityAnchors) {
            String register = anchor.issuer().id().value();
            if (decide(register, TrustRole.REGISTER) == TrustDecision.TRUSTED) {
                anchors.putIfAbsent(anchor.subject().id().value(), anchor);
            }
        }
    }

    /** What the trust list says of a party in a role, at the time of verification. */
    public TrustDecision decide(String did, TrustRole role) {
        try {
            return trust.decide(Did.parse(did), role, at);
        } catch (MalformedInputException e) {
            return TrustDecision.UNKNOWN;
        }
    }

    /** Whether a trusted register vouches for who a party is. */
    public boolean isRegistered(String did) {
        return anchors.containsKey(did);
    }

    /** On whose word the DID document of an issuer is believed. */
    public Standing standing(String did) {
        if (isInTrustList(did)) {
            return new Standing.ByTrustList();
        }
        if (did.startsWith("did:key:") || did.startsWith("did:jwk:")) {
            return new Standing.SelfCertifying();
        }
        Statement anchor = anchors.get(did);
        Bytes document = didDocuments.get(did);
        if (anchor == null || document == null) {
            return new Standing.Unpinned();
        }
        String expected = ((Subject.OfIdentity) anchor.subject()).didDocumentDigest();
        String register = anchor.issuer().id().value();
        return matches(expected, document)
                ? new Standing.ByRegister(register)
                : new Standing.Mismatched(register, expected, DigestMultibase.ofSha256(document));
    }

    private boolean isInTrustList(String did) {
        try {
            return trust.find(Did.parse(did)).isPresent();
        } catch (MalformedInputException e) {
            return false;
        }
    }

    private static boolean matches(String digest, Bytes document) {
        try {
            return DigestMultibase.parse(digest).matches(document);
        } catch (MalformedInputException e) {
            return false;
        }
    }
}
