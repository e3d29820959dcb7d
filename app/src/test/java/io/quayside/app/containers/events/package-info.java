@NullMarked
package io.quayside.app.containers.events;

import org.jspecify.annotations.NullMarked;
