@NullMarked
package io.quayside.app.disk;

import org.jspecify.annotations.NullMarked;
