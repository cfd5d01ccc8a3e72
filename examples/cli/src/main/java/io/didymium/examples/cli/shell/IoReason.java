package io.didymium.examples.cli.shell;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file cannot be read or written, in words. */
public final class IoReason {
    private IoReason() {}

    /** The reason. */
    public static String of(IOException fault) {
        if (fault instanceof FileSystemException known) {
            String reason = reason(known);
            return known.getFile() == null ? reason : reason + " (" + known.getFile() + ")";
        }
        return fault.getMessage() == null ? "the system gives no reason" : fault.getMessage();
    }

    private static String reason(FileSystemException fault) {
        if (fault instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (fault instanceof AccessDeniedException) {
            return "no permission";
        }
        if (fault instanceof FileAlreadyExistsException) {
            return "something of that name is there already";
        }
        if (fault instanceof NotDirectoryException) {
            return "not a folder";
        }
        if (fault instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        return fault.getReason() == null ? "the system gives no reason" : fault.getReason();
    }
}
