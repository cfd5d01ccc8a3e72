package io.didymium.examples.cli.office;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.certificate.CertifiedTime;
import io.didymium.crypto.certificate.SignerCertificate;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidDocument;
import io.didymium.crypto.did.VerificationMethod;
import io.didymium.crypto.did.VerificationRelationship;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.examples.cli.key.KeyFile;
import io.didymium.examples.cli.key.Passphrase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.JsonSource;
import io.didymium.passport.exchange.gs1.CompanyKeys;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.trust.TrustList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an office: {@code office.json} says whose it is, {@code key.jwk} or {@code key.pem} is its private key, {@code did.json}
 * what it publishes of it, {@code trust.json} whom it trusts, and {@code store} what it remembers. With {@code certificate.pem}, the
 * certificates of its key, it signs under these (JAdES B-B).
 *
 * @param folder the folder
 * @param party whose office it is
 * @param key the file of the private key
 * @param numbers the GS1 company prefix under which it numbers its lots, if it was given
 */
public record OfficeFolder(Path folder, Party party, Path key, Optional<CompanyKeys> numbers) {
    static final String RECORD = "office.json";
    static final String TRUST = "trust.json";
    private static final String DOCUMENT = "did.json";
    private static final String CERTIFICATES = "certificate.pem";
    private static final String FORMAT = "didymium-office";
    private static final String GS1_PREFIX = "gs1Prefix";

    /** The office of a folder: the folder itself, or its sub-folder {@code office}. */
    public static Path near(Path folder) {
        Path below = folder.resolve("office");
        return Files.notExists(folder.resolve(RECORD)) && Files.exists(below.resolve(RECORD)) ? below : folder;
    }

    /** The file of those whom an office trusts. */
    public static Path trustOf(Path office) {
        return office.resolve(TRUST);
    }

    /** The office in a folder. */
    static OfficeFolder read(Path folder) throws CommandFault {
        Path file = folder.resolve(RECORD);
        if (Files.notExists(file)) {
            throw CommandFault.unreadable(shown(folder) + " is no office: there is no " + RECORD + " in it; go to the"
                    + " folder of one, name it with --office, or make one with: didymium office init");
        }
        try {
            JsonNode json = JsonSource.read(Storage.bytes(file));
            JsonNode named = json.path("party");
            String key = json.path("key").asText();
            if (!json.path("format").asText().equals(FORMAT) || !key.matches("[a-z]+\\.[a-z]+")) {
                throw new MalformedInputException("", "not the record of an office");
            }
            Party party = new Party(
                    new PartyId(named.path("id").asText()),
                    named.path("name").asText(),
                    new CountryCode(named.path("country").asText()));
            return new OfficeFolder(folder, party, folder.resolve(key), numbers(json.path(GS1_PREFIX)));
        } catch (MalformedInputException | IllegalArgumentException e) {
            throw CommandFault.unreadable(
                    file + " does not say whose office this is: " + e.getMessage() + "; restore it from a copy");
        }
    }

    private static Optional<CompanyKeys> numbers(JsonNode prefix) {
        return prefix.isMissingNode() ? Optional.empty() : Optional.of(new CompanyKeys(prefix.asText()));
    }

    /** Writes a new office; its record is written last, so that an interrupted attempt is no office. */
    public static OfficeFolder create(
            Path folder, Party party, String keyName, Bytes keyText, Bytes document, @Nullable CompanyKeys numbers)
            throws CommandFault {
        OfficeFolder office = new OfficeFolder(folder, party, folder.resolve(keyName), Optional.ofNullable(numbers));
        Storage.createSecret(office.key, keyText);
        Storage.create(folder.resolve(DOCUMENT), document);
        var json = Json.object().put("format", FORMAT).put("version", 1).put("key", keyName);
        json.putObject("party")
                .put("id", party.id().value())
                .put("name", party.name())
                .put("country", party.country().value());
        office.numbers.ifPresent(keys -> json.put(GS1_PREFIX, keys.prefix()));
        Storage.create(folder.resolve(RECORD), Bytes.ofUtf8(Json.text(json) + "\n"));
        return office;
    }

    /** Where it remembers what it received and issued. */
    public Path store() {
        return folder.resolve("store");
    }

    /** The DID document that it gives to its register. */
    Path document() {
        return folder.resolve(DOCUMENT);
    }

    /** All files and folders of the office that a command must not write over. */
    List<Path> inputs() {
        return List.of(folder.resolve(RECORD), key, document(), store(), folder.resolve(TRUST));
    }

    /** Whom the office trusts. */
    TrustList trust() throws CommandFault {
        Path file = folder.resolve(TRUST);
        if (Files.notExists(file)) {
            throw CommandFault.unreadable(file
                    + " does not exist: say whom this office trusts, with: didymium trust add" + " --trust " + file);
        }
        return Storage.trust(file);
    }

    /** The office as an issuer, with its private key and, if it has them, certificates under which it signs at a time. */
    IssuerIdentity issuer(Passphrase passphrase, Console console, Instant at) throws CommandFault {
        if (Files.notExists(key)) {
            throw CommandFault.unreadable("the private key " + key + " does not exist: restore it from a copy");
        }
        SigningKey secret = KeyFile.read(key, passphrase, console);
        IssuerIdentity known = reader();
        if (!known.signer().publicKey().equals(secret.publicKey())) {
            throw CommandFault.unreadable(
                    key + " is not the private key of " + document() + "; restore the one that belongs to it");
        }
        return new IssuerIdentity(known.did(), known.keyId(), certified(Signer.of(secret), at), known.didDocument());
    }

    private Signer certified(Signer signer, Instant at) throws CommandFault {
        Path file = folder.resolve(CERTIFICATES);
        if (Files.notExists(file)) {
            return signer;
        }
        try {
            List<SignerCertificate> chain = SignerCertificate.readChain(Storage.bytes(file));
            if (!chain.get(0).isValidAt(at) || !chain.get(0).isForSigning()) {
                throw CommandFault.unreadable(file + " is not valid at " + at + " or not for signing: " + chain.get(0)
                        + "; renew it, or take it away to sign without");
            }
            return signer.certifiedBy(new CertifiedTime(at.truncatedTo(ChronoUnit.SECONDS), chain));
        } catch (MalformedInputException | IllegalArgumentException e) {
            throw CommandFault.unreadable(file + " is no certificate of the key of this office: " + e.getMessage());
        }
    }

    /** The office as one that receives and delivers, for which its private key is not needed. */
    IssuerIdentity reader() throws CommandFault {
        Bytes text = Storage.bytes(document());
        try {
            DidDocument read = DidDocument.read(text);
            Did did = Did.parse(party.id().value());
            for (VerificationMethod method : read.methodsFor(VerificationRelationship.ASSERTION_METHOD)) {
                if (method.key().isPresent() && read.id().equals(did)) {
                    return new IssuerIdentity(
                            did, method.id(), new ReadingSigner(method.key().get()), text);
                }
            }
            throw new MalformedInputException("", "no key of " + did + " for assertions");
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(document() + " is not the DID document of " + party.id() + ": "
                    + e.getMessage() + "; restore it from a copy");
        }
    }

    private static String shown(Path folder) {
        return folder.toString().equals(".") || folder.toString().isEmpty() ? "this folder" : folder.toString();
    }

    /** Takes the place of the key where nothing is signed. */
    private record ReadingSigner(PublicKey publicKey) implements Signer {
        @Override
        public Bytes sign(Bytes message) {
            throw new IllegalStateException("opened for reading: the private key of " + publicKey + " is not at hand");
        }
    }
}
