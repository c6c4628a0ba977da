/** Every command the bot listens to; the manifest declares the same ones. */
export const COMMANDS = ['/cdr'] as const;

/** Every event the bot listens to, as Bolt names them; the manifest subscribes to them by channel type. */
export const EVENTS = ['message', 'app_mention'] as const;

/** Every message shortcut the bot listens to, by its `callback_id`; the manifest declares the same ones. */
export const SHORTCUTS = ['look_up_call'] as const;
