package io.didymium.passport.verify.facts;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.status.StatusListCredential;
import io.didymium.crypto.status.StatusOutcome;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustList;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first stage of verification: reads a bundle's tokens and puts together what they say. */
final class FactGathering {
    private final PassportBundle bundle;
    private final TrustList trust;
    private final VerificationPolicy policy;
    private final Instant at;

    FactGathering(PassportBundle bundle, TrustList trust, VerificationPolicy policy, Instant at) {
        this.bundle = bundle;
        this.trust = trust;
        this.policy = policy;
        this.at = at;
    }

    BundleFacts facts() {
        ReceiptFacts receipts = new ReceiptFacts(bundle, trust, at);
        TokenGathering tokens = new TokenGathering(new IssuerKeys(trust, bundle.didDocuments()), receipts, at);
        List<CredentialFacts> credentials = tokens.gather(bundle.credentials());
        List<StatusListCredential> lists = bundle.statusLists().stream()
                .flatMap(list -> tokens.gatherStatusList(list).stream())
                .toList();
        StatusFacts statuses = new StatusFacts(policy.status(), at, lists);
        List<Statement> anchors = credentials.stream()
                .filter(FactGathering::holds)
                .flatMap(credential -> credential.statement().stream())
                .filter(statement -> statement.subject().kind() == CredentialKind.IDENTITY_ANCHOR)
                .filter(statement -> statuses.of(statement)
                        .filter(result -> result.outcome() == StatusOutcome.INVALID)
                        .isEmpty())
                .toList();
        Map<String, CredentialFacts> byDigest = new LinkedHashMap<>();
        Map<String, CredentialFacts> byId = new LinkedHashMap<>();
        for (CredentialFacts credential : credentials) {
            byDigest.put(credential.credential().digest(), credential);
            byId.putIfAbsent(credential.subject(), credential);
        }
        List<Statement> statements = credentials.stream()
                .flatMap(credential -> credential.statement().stream())
                .toList();
        CustodyFacts custody = new CustodyFacts(statements, bundle);
        ChainFacts history = new ChainFacts(statements, custody.statements());
        return new BundleFacts(
                credentials,
                byDigest,
                byId,
                bundle.roots(),
                new IdentityFacts(trust, at, bundle.didDocuments(), anchors),
                statuses,
                receipts,
                history,
                new BookFacts(history, policy.balance()),
                new OriginFacts(history, veiled(credentials)),
                custody,
                new FootprintFacts(history, bundle),
                policy,
                at);
    }

    /** The batches of whose passports something is withheld, which may be as what they entered the chain. */
    private static Set<BatchId> veiled(List<CredentialFacts> credentials) {
        Set<BatchId> veiled = new HashSet<>();
        for (CredentialFacts credential : credentials) {
            if (!credential.withheld().isEmpty()
                    && credential.statement().map(Statement::subject).orElse(null) instanceof ProductSubject made
                    && made.origin().sources().isEmpty()) {
                veiled.add(made.batch().id());
            }
        }
        return veiled;
    }

    /** Whether nothing is wrong with a credential's token, its time included. */
    private static boolean holds(CredentialFacts credential) {
        return credential.token().filter(token -> token.isAccepted()).isPresent();
    }
}
