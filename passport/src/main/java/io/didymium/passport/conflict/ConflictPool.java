package io.didymium.passport.conflict;

import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.graph.BundleMerge;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What all files together state, signatures verified, and the evidence that can be taken from it. */
final class ConflictPool {
    private final PassportBundle merged;
    private final BundleFacts facts;
    private final BundleGraph graph;
    private final List<Signed> signed = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    /**
     * A statement whose signature is its issuer's.
     *
     * @param credential the credential
     * @param statement what it states
     */
    record Signed(SignedCredential credential, Statement statement) {
        String issuer() {
            return statement.issuer().id().value();
        }

        Id about() {
            return statement.subject().id();
        }

        /** Whether both were signed with the same content; a signature or what is disclosed may differ. */
        boolean hasContentOf(Signed other) {
            return payload(credential).equals(payload(other.credential));
        }

        private static Optional<Bytes> payload(SignedCredential credential) {
            try {
                return Optional.of(CompactJws.parse(credential.issuerToken()).payload());
            } catch (MalformedInputException e) {
                return Optional.empty();
            }
        }
    }

    ConflictPool(PassportBundle merged, BundleFacts facts) {
        this.merged = merged;
        this.facts = facts;
        this.graph = BundleGraph.of(merged);
        for (CredentialFacts one : facts.credentials().all()) {
            Optional<Statement> statement = one.statement();
            boolean byIssuer = one.signedWith()
                    .map(key -> key.did().text())
                    .filter(issuer -> facts.identities().basis(issuer).isPinned())
                    .isPresent();
            if (statement.isPresent() && byIssuer) {
                signed.add(new Signed(one.credential(), statement.get()));
            }
        }
    }

    PassportBundle bundle() {
        return merged;
    }

    BundleFacts facts() {
        return facts;
    }

    /** The statements, by digest. */
    List<Signed> statements() {
        return signed;
    }

    /** The credential of a statement, if its signature is its issuer's. */
    Optional<Signed> of(Statement statement) {
        return signed.stream().filter(one -> one.statement().equals(statement)).findFirst();
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /** Adds a conflict between some statements with their documents, unless the same is known already. */
    void add(ConflictKind kind, String subject, Collection<Signed> statements, Collection<EvidenceDocument> documents) {
        Set<String> issuers = new TreeSet<>();
        statements.forEach(one -> issuers.add(one.issuer()));
        Set<SignedCredential> anchors = new LinkedHashSet<>();
        issuers.forEach(issuer -> anchors.addAll(graph.about(new PartyId(issuer))));
        PassportBundleBuilder stated = PassportBundle.builder();
        Set.copyOf(statements)
                .forEach(one -> stated.credential(one.credential())
                        .root(one.credential().digest()));
        merged.didDocuments().forEach((did, document) -> {
            if (issuers.contains(did)) {
                stated.receivedDidDocument(did, document);
            }
        });
        Set.copyOf(documents).forEach(stated::document);
        List<PassportBundle> evidence = new ArrayList<>(List.of(stated.build()));
        if (!anchors.isEmpty()) {
            evidence.add(graph.closure(anchors));
        }
        add(kind, subject, issuers, BundleMerge.of(evidence));
    }

    /** Adds a conflict that some credentials show with all that they build on. */
    void addClosure(ConflictKind kind, String subject, Collection<Signed> statements, Set<String> convicted) {
        add(
                kind,
                subject,
                convicted,
                graph.closure(statements.stream().map(Signed::credential).toList()));
    }

    /** Adds a conflict with its evidence, unless the same is known already. */
    void add(ConflictKind kind, String subject, Set<String> convicted, PassportBundle evidence) {
        Conflict found = new Conflict(kind, subject, new TreeSet<>(convicted), evidence);
        if (conflicts.stream().noneMatch(found::isSameAs)) {
            conflicts.add(found);
        }
    }
}
