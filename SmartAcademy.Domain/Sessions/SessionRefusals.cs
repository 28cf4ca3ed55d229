using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Sessions;

public static class SessionRefusals
{
    public static readonly Refusal AlreadyEnded = new("session_already_ended");
}
