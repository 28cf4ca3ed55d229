using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Lockdowns;

public static class LockdownRefusals
{
    public static readonly Refusal AlreadyOn = new("lockdown_already_on");
    public static readonly Refusal NotOn = new("lockdown_not_on");
    public static readonly Refusal MessageMissing = new("lockdown_message_missing", "Message");
    public static readonly Refusal ReasonMissing = new("lockdown_reason_missing", "Reason");
}
