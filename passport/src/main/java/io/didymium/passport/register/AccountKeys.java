package io.didymium.passport.register;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.Hmac;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The secrets of an account, derived from that of its holder's office, so that the same entry is always the same to the byte. */
final class AccountKeys {
    private final Bytes root;
    private final OpenedAccount opened;
    private final Signer signer;

    /** The secrets of an account under the secret of an office. */
    AccountKeys(Bytes root, RegisterAccount account) {
        this.root = root;
        try {
            SigningKey key = SigningKey.read(
                    KeyType.ED25519, derive(root, account, "key").toByteArray());
            this.signer = Signer.of(key);
        } catch (MalformedInputException e) {
            throw new IllegalStateException("any 32 bytes are a key of Ed25519", e);
        }
        this.opened = new OpenedAccount(account, derive(root, account, "secret"), signer.publicKey());
    }

    private static Bytes derive(Bytes root, RegisterAccount account, String what) {
        return Hmac.sha256(root, Bytes.ofUtf8(EntryField.DOMAIN + what + "\n" + EntryField.text(account.lines())));
    }

    /** What receivers of goods learn. */
    OpenedAccount opened() {
        return opened;
    }

    /** All fields of a withdrawal, opened. */
    SortedMap<EntryField, FieldOpening> open(Withdrawal withdrawal) {
        SortedMap<EntryField, FieldOpening> openings = new TreeMap<>();
        for (EntryField field : RegisterEntry.fields()) {
            Bytes salt = derive(root, opened.account(), "salt " + withdrawal.number() + " " + field.word())
                    .slice(0, EntryField.SALT_LENGTH);
            openings.put(field, new FieldOpening(salt, lines(withdrawal, field)));
        }
        return openings;
    }

    private List<String> lines(Withdrawal withdrawal, EntryField field) {
        return switch (field) {
            case ACCOUNT -> opened.account().lines();
            case INTERVAL -> withdrawal.interval().lines();
            case PURPOSE -> withdrawal.purpose().lines();
            case RECEIVER -> List.of(withdrawal.receiver());
        };
    }

    /** What the log holds of a withdrawal. */
    RegisterEntry entry(Withdrawal withdrawal) {
        List<Bytes> commitments = new ArrayList<>();
        open(withdrawal).forEach((field, opening) -> commitments.add(field.commit(opening.salt(), opening.lines())));
        Bytes tag = RegisterEntry.tag(opened.secret(), withdrawal.number());
        return new RegisterEntry(tag, commitments, signer.sign(RegisterEntry.message(tag, commitments)));
    }
}
