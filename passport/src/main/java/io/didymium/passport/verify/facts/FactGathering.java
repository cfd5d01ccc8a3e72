package io.didymium.passport.verify.facts;

import static java.util.stream.Collectors.toSet;

import io.didymium.core.balance.WithheldDetails;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.Assay;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.report.SeenRevocations;
import io.didymium.passport.report.SeenSites;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.untp.EventDisclosure;
import io.didymium.passport.untp.UntpProfile;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import io.didymium.passport.verify.facts.custody.SchemeDocuments;
import io.didymium.passport.verify.facts.life.VersionFacts;
import io.didymium.passport.verify.facts.lot.AgreementFacts;
import io.didymium.passport.verify.facts.lot.SettlementFacts;
import io.didymium.passport.verify.facts.plain.PlainFacts;
import io.didymium.passport.verify.facts.register.ExtractFacts;
import io.didymium.passport.verify.facts.registry.RegistrationFacts;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiFunction;

/** The first stage of verification: verifies the tokens of a bundle and puts together what they state. */
final class FactGathering {
    private final PassportBundle bundle;
    private final TrustList trust;
    private final VerificationPolicy policy;
    private final Instant at;
    private final SeenRevocations seen;

    FactGathering(PassportBundle bundle, TrustList trust, VerificationPolicy policy, Instant at, SeenRevocations seen) {
        this.bundle = bundle;
        this.trust = trust;
        this.policy = policy;
        this.at = at;
        this.seen = seen;
    }

    BundleFacts facts(SeenSites sites, List<UntpProfile> profiles) {
        ReceiptFacts receipts = new ReceiptFacts(bundle, trust, at);
        TokenGathering tokens =
                new TokenGathering(profiles, new IssuerKeys(trust, at, bundle.didDocuments()), receipts, at);
        List<CredentialFacts> read = tokens.gather(bundle.credentials());
        CredentialSet asRead = new CredentialSet(read, bundle);
        ForkJoinTask<LatestEvents> latest =
                ForkJoinTask.adapt(() -> new LatestEvents(asRead)).fork();
        List<CredentialFacts> verified =
                bundle.receipts().isEmpty() ? read : withoutEarlyReceipts(read, latest.join(), receipts, tokens);
        StatusFacts statuses = new StatusFacts(
                policy.status(),
                at,
                verified.stream()
                        .flatMap(credential -> credential.openClaims().stream())
                        .toList(),
                seen,
                tokens.gatherStatusLists(bundle.statusLists()));
        IdentityFacts identities =
                new IdentityFacts(trust, at, bundle.didDocuments(), IdentityFacts.anchors(verified, statuses));
        CredentialSet credentials = verified.equals(read) ? asRead : new CredentialSet(verified, bundle);
        VersionFacts versions = versions(verified, statuses);
        Basis basis = new Basis(credentials, versions, identities, statuses, receipts, latest.join(), sites);
        Set<String> current = credentials.all().stream()
                .map(credential -> credential.credential().digest())
                .filter(versions::isDescribing)
                .collect(toSet());
        return described(
                basis,
                current,
                versions.isSettled()
                        ? Optional.empty()
                        : Optional.of(described(basis, versions.asPinned(), Optional.empty())));
    }

    /** What is known of the credentials before it is decided which of them describe the chain. */
    private record Basis(
            CredentialSet credentials,
            VersionFacts versions,
            IdentityFacts identities,
            StatusFacts statuses,
            ReceiptFacts receipts,
            LatestEvents events,
            SeenSites sites) {}

    private static VersionFacts versions(List<CredentialFacts> verified, StatusFacts statuses) {
        return new VersionFacts(verified.stream()
                .flatMap(credential -> credential.statement().stream()
                        .map(statement -> new VersionFacts.Version(
                                credential.credential().digest(), statement, statuses.life(OpenClaims.of(statement)))))
                .toList());
    }

    /** The facts if some credentials describe the chain. */
    private BundleFacts described(Basis basis, Set<String> digests, Optional<BundleFacts> asPinned) {
        CredentialSet shown = basis.credentials()
                .only(digests, digest -> basis.versions().successorOf(digest).isPresent());
        List<Statement> statements = shown.statements();
        CustodyFacts custody = new CustodyFacts(statements, bundle, new SchemeDocuments(bundle, trust, at));
        RebuiltChain chain = new RebuiltChain(statements, custody.statements());
        PlainFacts plain = new PlainFacts(statements);
        AgreementFacts agreements =
                new AgreementFacts(bundle, trust, new IssuerKeys(trust, at, bundle.didDocuments()), policy, at);
        SettlementFacts settlements =
                new SettlementFacts(statements, chain.dossier().map(Dossier::chain), agreements);
        Map<BatchId, Assay> assays =
                chain.dossier().map(Dossier::chain).map(settlements::assays).orElse(Map.of());
        RebuiltChain settled = assays.isEmpty() ? chain : new RebuiltChain(statements, custody.statements(), assays);
        BalanceFacts balances = new BalanceFacts(settled, plain, policy.balance(), withheldDetails(shown.all()));
        ExtractFacts extracts = new ExtractFacts(basis.credentials().statements(), bundle, trust, at);
        RegistrationFacts registrations = new RegistrationFacts(bundle, trust, at);
        BiFunction<RebuiltChain, Optional<BundleFacts>, BundleFacts> facts = (judged, asStated) -> {
            OriginFacts origins =
                    new OriginFacts(judged, withheldSources(shown.all()), basis.identities(), policy.originParts());
            FootprintFacts footprints = new FootprintFacts(judged, bundle);
            return new BundleFacts(
                    basis.credentials(),
                    basis.versions(),
                    shown,
                    basis.identities(),
                    basis.statuses(),
                    basis.receipts(),
                    registrations,
                    basis.events(),
                    chain,
                    judged,
                    plain,
                    agreements,
                    settlements,
                    balances,
                    origins,
                    custody,
                    footprints,
                    bundle.documents().stream().map(EvidenceDocument::digest).collect(toSet()),
                    extracts,
                    basis.sites(),
                    policy,
                    at,
                    asPinned,
                    asStated);
        };
        return facts.apply(
                settled, assays.isEmpty() ? Optional.empty() : Optional.of(facts.apply(chain, Optional.empty())));
    }

    /** A receipt older than what the credential states gives its key no time. */
    private static List<CredentialFacts> withoutEarlyReceipts(
            List<CredentialFacts> read, LatestEvents events, ReceiptFacts receipts, TokenGathering tokens) {
        List<SignedCredential> early = read.stream()
                .filter(credential -> events.after(credential, receipts).isPresent())
                .map(CredentialFacts::credential)
                .toList();
        if (early.isEmpty()) {
            return read;
        }
        Iterator<CredentialFacts> undated = tokens.gatherUndated(early).iterator();
        return read.stream()
                .map(credential -> events.after(credential, receipts).isPresent() ? undated.next() : credential)
                .toList();
    }

    /** The batches whose passports state no source but withhold something: the source may be what is withheld. */
    private static Set<BatchId> withheldSources(List<CredentialFacts> credentials) {
        Set<BatchId> batches = new HashSet<>();
        for (CredentialFacts credential : credentials) {
            if (credential.withheld().contains(DisclosableClaim.PLACE)
                    && credential.statement().map(Statement::subject).orElse(null) instanceof ProductSubject made
                    && made.origin().sources().isEmpty()) {
                batches.add(made.batch().id());
            }
        }
        return batches;
    }

    /** The steps whose events withhold something among their outputs or of their flows. */
    private static WithheldDetails withheldDetails(List<CredentialFacts> credentials) {
        Set<StepId> outputs = new HashSet<>();
        Map<StepId, Set<String>> contents = new HashMap<>();
        for (CredentialFacts credential : credentials) {
            if (credential.statement().map(Statement::subject).orElse(null) instanceof StepSubject run) {
                if (EventDisclosure.mayHideOutput(credential.withheld())) {
                    outputs.add(run.step().id());
                }
                EventDisclosure.flows(credential.withheld()).stream()
                        .filter(index -> index < run.step().flows().size())
                        .map(index -> run.step().flows().get(index))
                        .filter(flow -> flow.assay().isEmpty())
                        .forEach(flow -> contents.computeIfAbsent(run.step().id(), step -> new HashSet<>())
                                .add(flow.name()));
            }
        }
        return WithheldDetails.of(outputs, contents);
    }
}
