/// A machine that has no engine yet: what it is, what stands in the way, and what would give it one.
@NullMarked
package io.quayside.engine.setup;

import org.jspecify.annotations.NullMarked;
