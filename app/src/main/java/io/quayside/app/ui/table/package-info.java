/// The table of an engine's objects: thousands of rows that change, sorted and searched within a frame, and on the
/// screen soon after the start. JavaFX's own table needs three times the time of a whole frame to sort.
@NullMarked
package io.quayside.app.ui.table;

import org.jspecify.annotations.NullMarked;
