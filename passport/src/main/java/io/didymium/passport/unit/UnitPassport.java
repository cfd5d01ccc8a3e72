package io.didymium.passport.unit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.merkle.InclusionProof;
import io.didymium.crypto.merkle.TreeHash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Base64.Encoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The passport of one unit of a batch: its serial number, its path to the root of the register, and the register. Immutable; equal when
 * all of it is.
 *
 * <p>A file of about 1 KB and 44 bytes for each doubling of the batch. It proves that the maker of the batch counted a unit of this serial
 * number, not which of two things with that number it is.
 */
public final class UnitPassport {
    static final int SALT_LENGTH = 16;

    private static final int MAXIMUM_LENGTH = 32 << 10;
    private static final String HEADER = "didymium-unit/v1";
    private static final String INDEX = "index ";
    private static final String SERIAL = "serial ";
    private static final String SALT = "salt ";
    private static final byte LINE_END = '\n';
    private static final int HASH_TEXT_LENGTH = 43;
    /** Into bytes at once: paths are most of a file. */
    private static final Encoder HASHES = Base64.getUrlEncoder().withoutPadding();

    private final UnitRegister register;
    private final InclusionProof proof;
    private final String serial;
    private final Bytes salt;

    UnitPassport(UnitRegister register, InclusionProof proof, String serial, Bytes salt) {
        this.register = register;
        this.proof = proof;
        this.serial = serial;
        this.salt = salt;
    }

    /**
     * Reads a unit's passport. Nothing is verified.
     *
     * @throws MalformedInputException if it is anything but one in its only form
     */
    public static UnitPassport read(Bytes file) throws MalformedInputException {
        return read(file, null);
    }

    /**
     * Reads one of many passports of a register that was read before; one of another register is read as well.
     *
     * @param known the register that most of them share
     * @throws MalformedInputException if it is anything but a unit's passport in its only form
     */
    public static UnitPassport read(Bytes file, @Nullable UnitRegister known) throws MalformedInputException {
        if (file.length() > MAXIMUM_LENGTH) {
            throw new MalformedInputException("", "longer than " + MAXIMUM_LENGTH + " bytes");
        }
        String text = file.toUtf8();
        UnitLines lines = new UnitLines(text);
        lines.expect(HEADER);
        int index = lines.number(INDEX);
        String serial = lines.after(SERIAL);
        Bytes salt = Base64Url.decode(lines.after(SALT));
        if (salt.length() != SALT_LENGTH) {
            throw new MalformedInputException("salt", SALT_LENGTH + " bytes expected, found " + salt.length());
        }
        List<TreeHash> path = new ArrayList<>();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            path.add(hash(line));
        }
        UnitRegister register = register(lines.last(), known);
        try {
            return new UnitPassport(
                    register, new InclusionProof(index, register.count(), path), UnitSerial.require(serial), salt);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException("serial", String.valueOf(e.getMessage()), e);
        }
    }

    private static TreeHash hash(String line) throws MalformedInputException {
        Bytes hash = Base64Url.decode(line);
        if (hash.length() != TreeHash.LENGTH) {
            throw new MalformedInputException("path", "a hash of 32 bytes expected, found " + hash.length());
        }
        return new TreeHash(hash);
    }

    private static UnitRegister register(String token, @Nullable UnitRegister known) throws MalformedInputException {
        if (known != null && known.token().text().equals(token)) {
            return known;
        }
        try {
            return UnitRegister.parse(token);
        } catch (MalformedInputException e) {
            throw e.within("register ");
        }
    }

    /** The file. */
    public Bytes toBytes() {
        byte[] head = (HEADER
                        + '\n'
                        + INDEX
                        + proof.index()
                        + '\n'
                        + SERIAL
                        + serial
                        + '\n'
                        + SALT
                        + Base64Url.encode(salt)
                        + '\n')
                .getBytes(US_ASCII);
        byte[] token = register.token().text().getBytes(US_ASCII);
        ByteBuffer file =
                ByteBuffer.allocate(head.length + proof.path().size() * (HASH_TEXT_LENGTH + 1) + 1 + token.length + 1);
        file.put(head);
        for (TreeHash hash : proof.path()) {
            file.put(HASHES.encode(hash.value().toByteArray())).put(LINE_END);
        }
        file.put(LINE_END).put(token).put(LINE_END);
        return Bytes.of(file.array());
    }

    /** The register that counts this unit. */
    public UnitRegister register() {
        return register;
    }

    /** Its place in the register, from 0. */
    public int index() {
        return (int) proof.index();
    }

    /** Its serial number. */
    public String serial() {
        return serial;
    }

    /** Whether the register counts a unit of this serial number at this place. */
    boolean isCounted() {
        return proof.proves(TreeHash.ofLeaf(UnitEntry.of(register.passport(), index(), serial, salt)), register.root());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitPassport that
                && register.equals(that.register)
                && proof.equals(that.proof)
                && serial.equals(that.serial)
                && salt.equals(that.salt);
    }

    @Override
    public int hashCode() {
        return 31 * register.hashCode() + proof.hashCode();
    }

    /** Serial number and batch, for people. */
    @Override
    public String toString() {
        return "unit " + serial + " of " + register.batch();
    }
}
