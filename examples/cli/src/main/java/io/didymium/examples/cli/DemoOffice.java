package io.didymium.examples.cli;

import io.didymium.core.id.PartyId;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.SecretAccess;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.examples.cli.office.OfficeFolder;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.issue.Draft;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.Reception;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.issue.store.FolderStore;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;

/** One party of the demonstration, with its own folder, its own key and its own records. */
final class DemoOffice implements AutoCloseable {
    /** A folder of what was received. */
    static final String INBOX = "received";

    private final Party party;
    private final Path folder;
    private final Office office;
    private int received;

    private DemoOffice(Party party, Path folder, Office office) {
        this.party = party;
        this.folder = folder;
        this.office = office;
    }

    /** Makes the office of a party in its own folder below one. */
    static DemoOffice open(Party party, Path all, TrustList trust)
            throws CommandFault, IOException, MalformedInputException {
        Path folder = all.resolve(folderName(party.name()));
        try (SigningKey secret = Keys.ofDemonstration(party.id())) {
            Bytes text = Jwk.writeSigning(secret, SecretAccess.granted());
            IssuerIdentity identity = identity(party.id());
            OfficeFolder made = OfficeFolder.create(folder, party, "key.jwk", text, identity.didDocument(), null);
            Storage.create(OfficeFolder.trustOf(folder), TrustWriter.write(trust));
            Storage.createPrivateFolder(made.store());
            return new DemoOffice(
                    party,
                    folder,
                    Office.open(party, identity, FolderStore.open(made.store()), new Repeated(party.id())));
        }
    }

    /** The party as an issuer, with the key of the demonstration. */
    static IssuerIdentity identity(PartyId party) {
        return IssuerIdentity.of(party, Signer.of(Keys.ofDemonstration(party)));
    }

    /** A name in lower case, with hyphens. */
    static String folderName(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    Party party() {
        return party;
    }

    Office office() {
        return office;
    }

    PassportBundle issue(Draft draft, TrustList trust, StatusTerms terms) throws IOException {
        return office.issue(draft, trust, terms).orThrow();
    }

    /** Writes a file into the folder of received ones, takes it in from there, and says what came of it. */
    HandedOn receive(String from, String what, PassportBundle sent, TrustList trust, StatusTerms terms)
            throws IOException, CommandFault {
        received++;
        Path file = folder.resolve(INBOX).resolve("%02d-%s.dpp.zip".formatted(received, what));
        Storage.create(file, BundleWriter.write(sent));
        Reception reception = office.receive(Storage.passports(file), trust, terms.issuedAt());
        if (!reception.kept()) {
            throw new IllegalStateException(party.name() + " refuses " + file + ": "
                    + reception.report().findings() + reception.contradictions());
        }
        return new HandedOn(from, party.name(), file, sent.credentials().size(), reception.report());
    }

    @Override
    public void close() throws IOException {
        office.close();
    }

    /** Gives the same secret on every run, for the demonstration alone. */
    private static final class Repeated extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final String seed;

        Repeated(PartyId party) {
            seed = "didymium demonstration secret, known to everyone, never for real use: " + party;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            byte[] drawn =
                    HashAlgorithm.SHA_256.digest(Bytes.ofUtf8(seed)).value().toByteArray();
            if (bytes.length != drawn.length) {
                throw new IllegalArgumentException(
                        "only secrets of " + drawn.length + " bytes are drawn, not " + bytes.length);
            }
            System.arraycopy(drawn, 0, bytes, 0, drawn.length);
        }
    }
}
