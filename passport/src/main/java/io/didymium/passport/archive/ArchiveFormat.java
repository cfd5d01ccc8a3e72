package io.didymium.passport.archive;

/**
 * The numbers of the ZIP format (APPNOTE.TXT 6.3) that reader and writer share. The offsets of fields within the records are
 * those of sections 4.3.7 (local header), 4.3.9 (data descriptor), 4.3.12 (central directory), 4.3.14 and 4.3.15 (end of
 * ZIP64) and 4.3.16 (end).
 */
public final class ArchiveFormat {
    public static final int LOCAL_SIGNATURE = 0x04034b50;
    public static final int CENTRAL_SIGNATURE = 0x02014b50;
    public static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
    public static final int END_SIGNATURE = 0x06054b50;
    public static final int END64_SIGNATURE = 0x06064b50;
    public static final int LOCATOR64_SIGNATURE = 0x07064b50;

    public static final int LOCAL_LENGTH = 30;
    public static final int CENTRAL_LENGTH = 46;
    public static final int DESCRIPTOR_LENGTH = 16;
    public static final int END_LENGTH = 22;
    public static final int END64_LENGTH = 56;
    public static final int LOCATOR64_LENGTH = 20;

    /** The count of entries in the end record from which on ZIP64 has it. */
    public static final int MANY_ENTRIES = 0xffff;

    public static final int VERSION_ZIP64 = 45;

    public static final int STORED = 0;
    public static final int DEFLATED = 8;

    private ArchiveFormat() {}
}
