package io.didymium.examples.cli.trust;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidDocument;
import io.didymium.crypto.did.VerificationMethod;
import io.didymium.crypto.did.VerificationRelationship;
import io.didymium.crypto.key.Jwk;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a party to those that a verifier believes. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds a party to a trust file, which is made if it is not there.",
        footer = {
            "",
            "A register vouches for who operators are, so that they need not be added one by one. Compare the",
            "thumbprint of the key with the party, by another way than the one on which its document came."
        })
final class TrustAddCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Option(
            names = "--did-document",
            paramLabel = "FILE",
            description = "The DID document that the party published, such as its did.json.")
    private @Nullable Path document;

    @Option(
            names = "--did",
            paramLabel = "DID",
            description = "The party, if its DID is its key (did:key, did:jwk) and no document is needed.")
    private @Nullable String did;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The name of the party, for people.")
    private String name = "";

    @Option(
            names = "--role",
            required = true,
            split = ",",
            paramLabel = "ROLE",
            description = "What it may vouch for: ${COMPLETION-CANDIDATES}; several by commas.")
    private Set<TrustRole> roles = EnumSet.noneOf(TrustRole.class);

    @Option(names = "--from", paramLabel = "INSTANT", description = "From when it is trusted; by default always.")
    private @Nullable Instant from;

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            description = "Until when it is trusted; by default without end.")
    private @Nullable Instant until;

    @Mixin
    private final TrustFile file = new TrustFile();

    TrustAddCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFault {
        if ((document == null) == (did == null)) {
            throw CommandFault.usage(
                    "give the party either by --did-document FILE or, if its DID is its key, by --did");
        }
        DidDocument party = document != null ? read(document) : derived(String.valueOf(did));
        TrustList list = file.readOrNew();
        if (list.anchor(party.id()).isPresent()) {
            throw CommandFault.usage(party.id() + " is in " + file.path() + " already; remove it first, with: didymium"
                    + " trust remove " + party.id());
        }
        TrustAnchor anchor = anchor(party);
        List<TrustAnchor> anchors = new ArrayList<>(list.anchors());
        anchors.add(anchor);
        file.write(new TrustList(anchors, list.logs(), list.schemes(), list.seals()));
        console.print("Added " + anchor.name() + " (" + anchor.did() + ") to " + file.path() + ".");
        for (PinnedKey key : anchor.keys()) {
            console.print("  key " + key.id() + ", thumbprint " + Jwk.thumbprint(key.key()));
        }
        if (!anchor.isValidAt(clock.instant().truncatedTo(ChronoUnit.SECONDS))) {
            console.complain("warning: " + anchor.name() + " is not trusted now, but from " + anchor.validFrom()
                    + anchor.validUntil().map(end -> " until " + end).orElse(""));
        }
        return ExitCode.ACCEPTED;
    }

    private static DidDocument read(Path document) throws CommandFault {
        try {
            return DidDocument.read(Storage.bytes(document));
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(document + " is not a DID document: " + e.getMessage());
        }
    }

    private static DidDocument derived(String did) throws CommandFault {
        try {
            Optional<DidDocument> derived = DidDocument.derive(Did.parse(did));
            return derived.orElseThrow(
                    () -> CommandFault.usage(did + " does not contain its key; give its document with --did-document"));
        } catch (MalformedInputException e) {
            throw CommandFault.usage("--did " + did + ": " + e.getMessage());
        }
    }

    private TrustAnchor anchor(DidDocument party) throws CommandFault {
        List<PinnedKey> keys = new ArrayList<>();
        for (VerificationMethod method : party.methodsFor(VerificationRelationship.ASSERTION_METHOD)) {
            method.key().ifPresent(key -> keys.add(new PinnedKey(method.id(), key)));
        }
        if (keys.isEmpty()) {
            throw CommandFault.unreadable(party.id() + " has no key for assertions that can be used here");
        }
        try {
            return TrustAnchor.builder(party.id(), name, from == null ? Instant.EPOCH : from)
                    .roles(roles)
                    .keys(keys)
                    .validUntil(until)
                    .build();
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("this party cannot be trusted so: " + e.getMessage());
        }
    }
}
