/// Why a container stopped, in words.
@NullMarked
package io.quayside.app.containers.why;

import org.jspecify.annotations.NullMarked;
