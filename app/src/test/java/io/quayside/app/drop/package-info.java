/// Files that are dropped on the window: what they are, what would be done with them, and the words for it.
@NullMarked
package io.quayside.app.drop;

import org.jspecify.annotations.NullMarked;
