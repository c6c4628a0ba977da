/** A contact flow: what an IVR leg runs. */
export interface Flow {
  readonly FlowId: string;
  readonly FlowType: string;
}

/** The contact flows of the simulated call centre; the ids are those of the named samples. */
export const FLOWS = {
  main: { FlowId: '5f0c7d1e-2a94-4b7c-9d36-8e1f40b2a7c3', FlowType: 'MAIN_FLOW' },
  menu: { FlowId: 'c81e22d7-6b3f-4a05-8c19-7d5e90f4b126', FlowType: 'SUB_FLOW' },
  voicemail: { FlowId: '97a3d5b0-41ce-4f28-a6e7-52b80c1d9f3e', FlowType: 'SUB_FLOW' },
  survey: { FlowId: '0e9b4f63-d2a8-4c71-b5f0-13a7c68d2e94', FlowType: 'SURVEY_FLOW' },
  voiceNavigator: { FlowId: '2b6d08f4-9c1a-4e57-b3d2-60f7a1c5e849', FlowType: 'SUB_FLOW' },
  campaign: { FlowId: 'a47f3c92-05be-4d18-8a6f-e3192d70b5c6', FlowType: 'MAIN_FLOW' },
} as const satisfies Readonly<Record<string, Flow>>;
