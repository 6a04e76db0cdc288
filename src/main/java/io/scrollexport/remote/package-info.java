/**
 * The one border for what a remote side wrote: its words go no further than as {@link
 * io.scrollexport.remote.RemoteText}, so that nothing later takes them for anything but text.
 */
@NullMarked
package io.scrollexport.remote;

import org.jspecify.annotations.NullMarked;
