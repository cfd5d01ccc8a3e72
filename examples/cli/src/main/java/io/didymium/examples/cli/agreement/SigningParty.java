package io.didymium.examples.cli.agreement;

import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.examples.cli.key.KeyFile;
import io.didymium.examples.cli.key.Passphrase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.passport.issue.IssuerIdentity;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who signs a document, with which key, and from when it holds. */
final class SigningParty {
    @Option(names = "--party", required = true, paramLabel = "DID", description = "Who signs: its DID.")
    private String party = "";

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The private key of the party: JWK, or PKCS#8 in PEM.")
    private Path key = Path.of("");

    @Option(names = "--from", paramLabel = "INSTANT", description = "From when it holds; by default from now on.")
    private @Nullable Instant from;

    @Option(names = "--until", paramLabel = "INSTANT", description = "Until when it holds; by default without end.")
    private @Nullable Instant until;

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    Path key() {
        return key;
    }

    Instant from(Clock clock) {
        return from == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : from;
    }

    Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    /** What the party signs with its key. */
    Bytes sign(Console console, Function<IssuerIdentity, Bytes> document) throws CommandFault {
        try (SigningKey secret = KeyFile.read(key, passphrase, console)) {
            return document.apply(IssuerIdentity.of(new PartyId(party), Signer.of(secret)));
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
    }
}
