/** The three ways to find out, in the order in which everything lists them. */
export const methods = ["documentation", "interview", "observation"] as const;
export type Method = (typeof methods)[number];
