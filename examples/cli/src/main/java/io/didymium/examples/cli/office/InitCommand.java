package io.didymium.examples.cli.office;

import io.didymium.core.id.PartyId;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SecretAccess;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.examples.cli.key.KeyFile;
import io.didymium.examples.cli.key.Passphrase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.exchange.gs1.CompanyKeys;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.store.FolderStore;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the folder of an office. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Makes an office: a folder with a private key, a DID document and room for records.",
        footer = {
            "",
            "The folder holds a private key and unpublished data: let nobody else read it, and keep copies of it.",
            "After records were lost, make the office again with the old key and --lost-records, and receive",
            "whatever it had issued before."
        })
final class InitCommand implements Callable<Integer> {
    private final Console console;
    private final SecureRandom random;

    @Parameters(paramLabel = "DIR", description = "The folder, which is made; if it is there it must be empty.")
    private Path folder = Path.of("");

    @Option(
            names = "--did",
            required = true,
            paramLabel = "DID",
            description = "The id of the party, such as did:web:smelter.example, or key for a did:key of its key.")
    private String did = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The name of the party, for people.")
    private String name = "";

    @Option(
            names = "--country",
            required = true,
            paramLabel = "CC",
            description = "Its country (ISO 3166-1), such as NO.")
    private String country = "";

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Its private key (JWK, or PKCS#8 in PEM), which is copied; by default a new one is made.")
    private @Nullable Path key;

    @Option(names = "--trust", paramLabel = "FILE", description = "Whom it trusts: a trust file, which is copied.")
    private @Nullable Path trust;

    @Option(
            names = "--gs1-prefix",
            paramLabel = "DIGITS",
            description =
                    "Its GS1 company prefix: batches of drafts with an itemReference get GS1 Digital Links as ids.")
    private @Nullable String gs1Prefix;

    @Option(
            names = "--lost-records",
            description = "The key has issued before, and the records of it are lost: no position in its status list is"
                    + " used that may be taken.")
    private boolean lostRecords;

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    InitCommand(Console console, SecureRandom random) {
        this.console = console;
        this.random = random;
    }

    @Override
    public Integer call() throws CommandFault {
        requireEmpty();
        CompanyKeys numbers = numbers();
        TrustList trusted = trust == null ? new TrustList(List.of()) : Storage.trust(trust);
        try (SigningKey secret =
                key == null ? SigningKey.generate(KeyType.ED25519, random) : KeyFile.read(key, passphrase, console)) {
            Party party = party(secret);
            IssuerIdentity identity = identity(party, secret);
            boolean pem = key != null && key.toString().endsWith(".pem");
            Bytes text = key == null ? Jwk.writeSigning(secret, SecretAccess.granted()) : Storage.bytes(key);
            if (trust != null) {
                Storage.createSecret(folder.resolve(OfficeFolder.TRUST), TrustWriter.write(trusted));
            }
            OfficeFolder office = OfficeFolder.create(
                    folder, party, pem ? "key.pem" : "key.jwk", text, identity.didDocument(), numbers);
            prepareStore(office);
            print(office);
        }
        return ExitCode.ACCEPTED;
    }

    private void requireEmpty() throws CommandFault {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw CommandFault.unwritable(
                        folder + " cannot be made an office: there is something in it; name a new folder");
            }
        } catch (IOException e) {
            throw CommandFault.unwritable(folder + " cannot be made an office: it is no folder; name a new one");
        }
    }

    private @Nullable CompanyKeys numbers() throws CommandFault {
        try {
            return gs1Prefix == null ? null : new CompanyKeys(gs1Prefix);
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("--gs1-prefix: " + e.getMessage());
        }
    }

    private Party party(SigningKey secret) throws CommandFault {
        String id = did.equals("key") ? DidKey.ofKey(secret.publicKey()).did().text() : did;
        try {
            return new Party(new PartyId(id), name, new CountryCode(country));
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("this is no party: " + e.getMessage());
        }
    }

    private static IssuerIdentity identity(Party party, SigningKey secret) throws CommandFault {
        try {
            return IssuerIdentity.of(party.id(), Signer.of(secret));
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("--did " + party.id() + ": " + e.getMessage());
        }
    }

    /** The records hold what is not for others, so their folder is the owner's before anything is in it. */
    private void prepareStore(OfficeFolder office) throws CommandFault {
        Storage.createPrivateFolder(office.store());
        try (WatchedStore store = new WatchedStore(FolderStore.open(office.store()))) {
            if (lostRecords) {
                store.leaveFree();
            }
        } catch (IOException e) {
            throw CommandFault.unwritable("the records in " + office.store() + " cannot be used: " + e.getMessage());
        }
    }

    private void print(OfficeFolder office) {
        console.print("Made the office of " + office.party().name() + " ("
                + office.party().id() + ") in " + folder + ".");
        console.print("  " + office.key() + " is its private key: nobody else may read it. Keep a copy.");
        console.print("  " + office.document() + " is what it publishes: give it to its register"
                + (did.startsWith("did:web:") ? ", and serve it where did:web says." : "."));
        if (key != null && !lostRecords) {
            console.print("If this key has issued before, stop here: copy its records instead, or make the office with"
                    + " --lost-records.");
        }
        if (trust == null) {
            console.print("Say whom it trusts: didymium trust add --office " + folder);
        }
    }
}
