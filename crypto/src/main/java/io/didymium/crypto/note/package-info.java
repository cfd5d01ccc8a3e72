/**
 * Signed notes: texts with the signatures of several keys below (C2SP signed-note v1.0.0), the form of a log's checkpoints.
 *
 * <p>Start at {@link io.didymium.crypto.note.SignedNote} and {@link io.didymium.crypto.note.NoteKeys}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.note;

import org.jspecify.annotations.NullMarked;
